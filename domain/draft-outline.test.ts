import { describe, expect, test } from "vitest";
import type { BlockContent } from "./block";
import { headingsOf, numberedSection, reshaped } from "./draft-outline";

const paragraph = (text: string, note?: number): BlockContent => ({
  kind: "paragraph",
  inlines: [
    { type: "text", text },
    ...(note ? [{ type: "footnoteRef" as const, label: String(note), number: note }] : []),
  ],
});
const heading = (text: string, level: number): BlockContent => ({
  kind: "heading",
  level,
  inlines: [{ type: "text", text }],
});
const notes = (...numbers: number[]) =>
  numbers.map((number) => ({ label: String(number), number, blocks: [paragraph(`Note ${number}`)] }));

const draft = [
  {
    title: "Skills",
    blocks: [paragraph("We train."), heading("Apprentices", 3), paragraph("Ten.", 1)],
    notes: notes(1),
  },
  { title: "Data", blocks: [paragraph("We share.", 2)], notes: notes(2) },
].map(numberedSection);
const shape = (sections: ReturnType<typeof reshaped>) =>
  sections.map(({ title, blocks }) => [
    title,
    ...blocks.map(({ number, text }) => `${number ?? "-"} ${text}`),
  ]);

test("every heading is listed in order with what it is", () => {
  expect(headingsOf(draft)).toEqual([
    { title: "Skills", level: "section" },
    { title: "Apprentices", level: "3" },
    { title: "Data", level: "section" },
  ]);
});

describe("a draft whose headings somebody corrects", () => {
  test("is the same when nothing is corrected", () => {
    expect(reshaped(draft, [])).toEqual(draft);
    expect(reshaped(draft, ["section", "3", "section"])).toEqual(draft);
  });

  test("has a section more, with the note that is referred to in it", () => {
    expect(shape(reshaped(draft, ["section", "section"]))).toEqual([
      ["Skills", "1.1 We train."],
      ["Apprentices", "2.1 Ten.", "- Note 1"],
      ["Data", "3.1 We share.", "- Note 2"],
    ]);
  });

  test("has a section less, whose title and notes are in the one before", () => {
    expect(shape(reshaped(draft, [undefined, "text", "4"]))).toEqual([
      [
        "Skills",
        "1.1 We train.",
        "1.2 Apprentices",
        "1.3 Ten.",
        "- Data",
        "1.4 We share.",
        "- Note 1 Note 2",
      ],
    ]);
  });

  test("keeps words that stand before every section in an introduction", () => {
    expect(shape(reshaped(draft, ["text", "text", "text"]))).toEqual([
      [
        "Introduction",
        ...["1.1 Skills", "1.2 We train.", "1.3 Apprentices", "1.4 Ten.", "1.5 Data", "1.6 We share."],
        "- Note 1 Note 2",
      ],
    ]);
  });
});
