import { describe, expect, test } from "vitest";
import type { BlockContent, Inline } from "./block";
import {
  draftOf,
  type WrittenBlock,
  withAdded,
  withMerged,
  withMoved,
  withoutSection,
  withSection,
  withSplit,
} from "./draft-edit";
import { numberedSection } from "./draft-outline";
import type { VersionContent } from "./version-content";
import { draftFrom } from "./version-draft";

function counter(prefix = "new") {
  let last = 0;
  return () => `${prefix}-${++last}`;
}

const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (...inlines: (Inline | string)[]): BlockContent => ({
  kind: "paragraph",
  inlines: inlines.map((inline) => (typeof inline === "string" ? text(inline) : inline)),
});
const heading = (words: string, level = 3): BlockContent => ({
  kind: "heading",
  level,
  inlines: [text(words)],
});
const mark = (label: string, number: number): Inline => ({ type: "footnoteRef", label, number });
const notes = (...all: [label: string, number: number, words: string][]): BlockContent => ({
  kind: "footnotes",
  notes: all.map(([label, number, words]) => ({ label, number, blocks: [paragraph(words)] })),
});

const phone = "Every member of staff will sign in with a phone.";
const device = "Nobody goes without a device that works where they work.";
const badge = "A badge opens each of the shared machines in every library.";
const learn = "Everyone has half a day a month to learn what is new.";

/** Ids are old-1 and old-2 for the sections, then old-3 and so on for the blocks. */
function draft(...sections: [title: string, ...blocks: BlockContent[]][]): VersionContent {
  const numbered = sections.map(([title, ...blocks], at) => numberedSection({ title, blocks }, at));
  return draftFrom(numbered, null, counter("old")).content;
}

const two = () =>
  draft(["Tools", paragraph(phone), paragraph(device), paragraph(badge)], ["Time", paragraph(learn)]);

const outline = (content: VersionContent | null) =>
  content?.map(({ stableId, number, title, blocks }) => [
    `${number} ${title} (${stableId})`,
    ...blocks.map((block) => `${block.number ?? block.kind} ${block.text.slice(0, 12)} (${block.stableId})`),
  ]);

const editing = (superseded: VersionContent | null = null) => ({ superseded, newId: counter() });
const asWritten = (content: VersionContent, at = 0): WrittenBlock[] =>
  (content[at]?.blocks ?? []).map(({ stableId, content: held }) => ({ from: stableId, content: held }));

describe("a section that is written anew", () => {
  const written = (blocks: WrittenBlock[], title = "Tools") => ({ stableId: "old-1", title, blocks });

  test("keeps the id of what was reworded, in its place or elsewhere in the section", () => {
    const reworded = paragraph(device.replace("Nobody", "No one"));
    const blocks = [
      { from: "old-5", content: paragraph(badge) },
      { from: "old-3", content: paragraph(phone) },
      { from: null, content: reworded },
    ];
    expect(outline(withSection(two(), written(blocks), editing()))?.[0]).toEqual([
      "1 Tools (old-1)",
      "1.1 A badge open (old-5)",
      "1.2 Every member (old-3)",
      "1.3 No one goes  (old-4)",
    ]);
  });

  test("gives what was written in a block’s place an id of its own when it is another text", () => {
    const [first, ...rest] = asWritten(two());
    const other = {
      from: first?.from ?? null,
      content: paragraph("Parking is free on Sundays and at night."),
    };
    expect(outline(withSection(two(), written([other, ...rest]), editing()))?.[0]?.[1]).toBe(
      "1.1 Parking is f (new-1)",
    );
  });

  test("leaves the id with one half of a block that was split in two", () => {
    const [first = "", second = ""] = device.split(" that ");
    const content = withSection(
      two(),
      written([
        { from: "old-4", content: paragraph(first) },
        { from: "old-4", content: paragraph(`Of those ${second}`) },
      ]),
      editing(),
    );
    expect(outline(content)?.[0]).toEqual([
      "1 Tools (old-1)",
      "1.1 Nobody goes  (old-4)",
      "1.2 Of those wor (new-1)",
    ]);
  });

  test("finds a block again that was taken out of the draft and stands in the superseded version", () => {
    const superseded = two();
    const without = withSection(two(), written(asWritten(two()).slice(1)), editing(superseded));
    if (!without) throw new Error("There is no draft.");
    expect(draftOf(without, superseded).changes).toEqual([
      { sectionStableId: "old-1", blockStableId: "old-3", kind: "removed" },
    ]);
    const time = {
      stableId: "old-2",
      title: "Time",
      blocks: [...asWritten(without, 1), { from: null, content: paragraph(phone) }],
    };
    const moved = withSection(without, time, editing(superseded));
    expect(moved && draftOf(moved, superseded).changes).toEqual([
      { sectionStableId: "old-2", blockStableId: "old-3", kind: "moved" },
    ]);
  });

  test("is the old paragraph again when it was typed anew and saved on the way", () => {
    const superseded = two();
    const typed = (content: VersionContent, words: string) => {
      const [first, ...rest] = asWritten(content);
      const after = withSection(
        content,
        written([{ from: first?.from ?? null, content: paragraph(words) }, ...rest]),
        editing(superseded),
      );
      if (!after) throw new Error("There is no draft.");
      return after;
    };
    const begun = typed(superseded, "So");
    expect(begun[0]?.blocks[0]?.stableId).toBe("new-1");
    const finished = typed(begun, phone.replace("phone", "badge"));
    expect(draftOf(finished, superseded).changes).toEqual([
      { sectionStableId: "old-1", blockStableId: "old-3", kind: "reworded" },
    ]);
  });

  test("never gives one id to two blocks, or an id of another section", () => {
    const blocks = [
      { from: "old-3", content: paragraph(phone) },
      { from: "old-3", content: paragraph(phone) },
      { from: "old-6", content: paragraph(learn) },
    ];
    const ids = withSection(two(), written(blocks), editing())?.[0]?.blocks.map(({ stableId }) => stableId);
    expect(ids).toEqual(["old-3", "new-1", "new-2"]);
  });

  test("skips no level of heading", () => {
    const blocks = [heading("Deep", 5), heading("Deeper", 6), heading("Up", 3)].map((content) => ({
      from: null,
      content,
    }));
    const held = withSection(two(), written(blocks), editing())?.[0]?.blocks.map(({ content }) => content);
    expect(held).toEqual([heading("Deep", 3), heading("Deeper", 4), heading("Up", 3)]);
  });

  test("is nothing when there is no such section", () => {
    expect(withSection(two(), { stableId: "none", title: "", blocks: [] }, editing())).toBeNull();
  });
});

describe("footnotes", () => {
  const noted = () =>
    draft(
      ["Tools", paragraph("One", mark("a", 1)), notes(["a", 1, "Note a."])],
      ["Time", paragraph("Two", mark("b", 2), mark("a", 1)), notes(["b", 2, "Note b."])],
    );
  const contents = (content: VersionContent | null) =>
    content?.map(({ blocks }) => blocks.map((block) => block.content));

  test("are numbered through the document by their first marks, and stand at the end of their section", () => {
    const blocks = [
      { from: null, content: notes(["new", 1, "New."]) },
      { from: null, content: paragraph("Now", mark("new", 1)) },
      ...asWritten(noted()),
    ];
    expect(contents(withSection(noted(), { stableId: "old-1", title: "Tools", blocks }, editing()))).toEqual([
      [
        paragraph("Now", mark("new", 1)),
        paragraph("One", mark("a", 2)),
        notes(["new", 1, "New."], ["a", 2, "Note a."]),
      ],
      [paragraph("Two", mark("b", 3), mark("a", 2)), notes(["b", 3, "Note b."])],
    ]);
  });

  test("get another label when another section has it, and their marks with them", () => {
    const blocks = [...asWritten(noted(), 1), { from: null, content: notes(["A", 1, "Mine."]) }];
    expect(
      contents(withSection(noted(), { stableId: "old-2", title: "Time", blocks }, editing()))?.[1],
    ).toEqual([
      paragraph("Two", mark("b", 2), mark("A-2", 3)),
      notes(["b", 2, "Note b."], ["A-2", 3, "Mine."]),
    ]);
  });

  test("a mark without a footnote becomes the words that were typed", () => {
    const blocks = [{ from: null, content: paragraph("One", mark("lost", 1)) }];
    expect(contents(withSection(noted(), { stableId: "old-1", title: "Tools", blocks }, editing()))).toEqual([
      [paragraph("One", "[^lost]")],
      [paragraph("Two", mark("b", 1), "[^a]"), notes(["b", 1, "Note b."])],
    ]);
  });

  test("go with the half of a section that refers to them", () => {
    const content = draft([
      "Tools",
      paragraph("One", mark("a", 1)),
      paragraph("Two", mark("b", 2)),
      notes(["a", 1, "Note a."], ["b", 2, "Note b."]),
    ]);
    const split = withSplit(
      content,
      { stableId: "old-1", at: content[0]?.blocks[1]?.stableId ?? "" },
      editing(),
    );
    expect(contents(split)).toEqual([
      [paragraph("One", mark("a", 1)), notes(["a", 1, "Note a."])],
      [paragraph("Two", mark("b", 2)), notes(["b", 2, "Note b."])],
    ]);
  });
});

describe("sections", () => {
  test("split before a paragraph, or at a heading, which becomes the title", () => {
    expect(outline(withSplit(two(), { stableId: "old-1", at: "old-5" }, editing()))).toEqual([
      ["1 Tools (old-1)", "1.1 Every member (old-3)", "1.2 Nobody goes  (old-4)"],
      ["2 Tools (continued) (new-1)", "2.1 A badge open (old-5)"],
      ["3 Time (old-2)", "3.1 Everyone has (old-6)"],
    ]);
    const headed = draft(["Tools", paragraph(phone), heading("Badges"), paragraph(badge)]);
    expect(outline(withSplit(headed, { stableId: "old-1", at: "old-3" }, editing()))).toEqual([
      ["1 Tools (old-1)", "1.1 Every member (old-2)"],
      ["2 Badges (new-1)", "2.1 A badge open (old-4)"],
    ]);
  });

  test("are not split before their first block, nor where there is none", () => {
    expect(withSplit(two(), { stableId: "old-1", at: "old-3" }, editing())).toBeNull();
    expect(withSplit(two(), { stableId: "old-1", at: "old-6" }, editing())).toBeNull();
  });

  test("merge with the next, whose title stays as a heading", () => {
    expect(outline(withMerged(two(), "old-1", editing()))).toEqual([
      [
        "1 Tools (old-1)",
        "1.1 Every member (old-3)",
        "1.2 Nobody goes  (old-4)",
        "1.3 A badge open (old-5)",
        "heading Time (new-1)",
        "1.4 Everyone has (old-6)",
      ],
    ]);
    expect(withMerged(two(), "old-2", editing())).toBeNull();
  });

  test("move, are added and are taken out, and the rest is numbered anew", () => {
    expect(outline(withMoved(two(), "old-2", -1))?.map(([first]) => first)).toEqual([
      "1 Time (old-2)",
      "2 Tools (old-1)",
    ]);
    expect(withMoved(two(), "old-1", -1)).toBeNull();
    expect(withMoved(two(), "old-2", 1)).toBeNull();
    const added = withAdded(two(), { beside: "old-2", where: "before", title: "New" }, editing());
    expect(outline(added)?.map(([first]) => first)).toEqual([
      "1 Tools (old-1)",
      "2 New (new-1)",
      "3 Time (old-2)",
    ]);
    expect(outline(withoutSection(two(), "old-1"))).toEqual([["1 Time (old-2)", "1.1 Everyone has (old-6)"]]);
    expect(withoutSection(two(), "none")).toBeNull();
    expect(withoutSection(draft(["Only"]), "old-1")).toBeNull();
  });
});
