import { describe, expect, test } from "vitest";
import { changesBetween } from "./version-change";
import { comparedSections, kindsInWords, unchangedSections } from "./version-comparison";
import type { VersionContent } from "./version-content";

/** A version written as its sections: [stable id, title, [block id, its words]…]. Numbers follow from places. */
type Written = [stableId: string, title: string, ...blocks: [string, string][]];
const version = (...sections: Written[]): VersionContent =>
  sections.map(([stableId, title, ...blocks], at) => ({
    stableId,
    number: at + 1,
    title,
    blocks: blocks.map(([id, text], place) => ({
      stableId: id,
      number: text.startsWith("#") ? null : `${at + 1}.${place + 1}`,
      kind: "paragraph",
      content: { kind: "paragraph", inlines: [{ type: "text", text }] },
      text,
    })),
  }));

function told(before: VersionContent, after: VersionContent) {
  return comparedSections(changesBetween(before, after), before, after).map(({ title, number, rows }) => [
    title,
    number,
    ...rows.map((row) => {
      if (row.kind === "change") return row.change.heading;
      if (row.kind === "gone") return `${row.was.number} is now ${row.is.number}`;
      return `${row.count} unchanged, ${row.first.number} to ${row.last.number}`;
    }),
  ]);
}

describe("two versions side by side", () => {
  const A: Written = ["A", "Tools", ["a1", "One."], ["a2", "Two."], ["a3", "Three."], ["a4", "Four."]];
  const B: Written = ["B", "Time", ["b1", "Half a day."], ["b2", "Kept."]];

  test("hold nothing where nothing differs", () => {
    expect(told(version(A, B), version(A, B))).toEqual([]);
  });

  test("fold what stayed, before, between and after what changed", () => {
    const after = version(
      ["A", "Tools", ["a1", "One."], ["a2", "Two."], ["a3", "Third."], ["a4", "Four."]],
      B,
    );
    expect(told(version(A, B), after)).toEqual([
      ["1. Tools", 1, "2 unchanged, 1.1 to 1.2", "Paragraph 1.3 reworded", "1 unchanged, 1.4 to 1.4"],
    ]);
  });

  test("tell what was taken out where it stood, and what was put in where it stands", () => {
    const after = version(
      ["A", "Tools", ["a1", "One."], ["n", "New."], ["a3", "Three."], ["a4", "Four."]],
      B,
    );
    expect(told(version(A, B), after)).toEqual([
      [
        "1. Tools",
        1,
        "1 unchanged, 1.1 to 1.1",
        "Old paragraph 1.2 removed",
        "Paragraph 1.2 added",
        "2 unchanged, 1.3 to 1.4",
      ],
    ]);
  });

  test("tell what moved in both places, inside a section and between sections", () => {
    const inside = version(
      ["A", "Tools", ["a2", "Two."], ["a3", "Three."], ["a4", "Four."], ["a1", "One."]],
      B,
    );
    expect(told(version(A, B), inside)).toEqual([
      ["1. Tools", 1, "1.1 is now 1.4", "3 unchanged, 1.1 to 1.3", "Paragraph 1.4 moved"],
    ]);
    const across = version(
      ["A", "Tools", ["a1", "One."], ["a2", "Two."], ["a3", "Three."], ["a4", "Four."], ["b2", "Kept."]],
      ["B", "Time", ["b1", "Half a day."]],
    );
    expect(told(version(A, B), across)).toEqual([
      ["1. Tools", 1, "4 unchanged, 1.1 to 1.4", "Paragraph 1.5 moved"],
      ["2. Time", 2, "1 unchanged, 2.1 to 2.1", "2.2 is now 1.5"],
    ]);
  });

  test("tell of a section that came or went once, and of what it gave away", () => {
    const after = version(["N", "Money", ["n1", "New."], ["b2", "Kept."]], A);
    expect(told(version(A, B), after)).toEqual([
      ["1. Money", 1, "Section 1 added", "Paragraph 1.2 moved"],
      ["Time", null, "Section 2 removed", "2.2 is now 1.2"],
    ]);
  });

  test("count no heading among the paragraphs that stayed", () => {
    const before = version(["A", "Tools", ["h", "#Phones"], ["a1", "One."], ["a2", "Two."]]);
    const after = version(["A", "Tools", ["h", "#Phones"], ["a1", "One."], ["a2", "Second."]]);
    expect(told(before, after)).toEqual([
      ["1. Tools", 1, "1 unchanged, 1.2 to 1.2", "Paragraph 1.3 reworded"],
    ]);
  });

  test("leave the sections in which nothing differs to be named", () => {
    const after = version(A, ["B", "Time", ["b1", "A whole day."], ["b2", "Kept."]]);
    const compared = comparedSections(changesBetween(version(A, B), after), version(A, B), after);
    expect(unchangedSections(compared, after).map(({ title }) => title)).toEqual(["Tools"]);
  });
});

test("changes are counted by kind", () => {
  expect(kindsInWords([{ kind: "reworded" }, { kind: "added" }, { kind: "reworded" }])).toBe(
    "1 added, 2 reworded",
  );
  expect(kindsInWords([{ kind: "moved_and_reworded" }])).toBe("1 moved and reworded");
});
