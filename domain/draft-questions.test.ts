import { describe, expect, test } from "vitest";
import type { BlockContent, Inline } from "./block";
import { numberedSection } from "./draft-outline";
import { answered, questionProblems, questionsOf } from "./draft-questions";
import { pictureHref } from "./picture";

const bars = pictureHref("a".repeat(64));
const tick = pictureHref("b".repeat(64));
const words = (text: string): Inline[] => [{ type: "text", text }];
const figure = (src: string, alt: string): BlockContent => ({ kind: "figure", alt, src, caption: null });
const ticks = (first: string): BlockContent => ({
  kind: "table",
  align: [null, null],
  header: [words(first), [{ type: "image", alt: "", src: tick }]],
  rows: [1, 2, 3].map((row) => [words(`Row ${row}`), [{ type: "image", alt: "", src: tick }]]),
});
const draftOf = (...blocks: BlockContent[]) => ({
  sections: [{ title: "Skills", blocks }].map(numberedSection),
  tables: [0],
});

describe("what is asked of a draft", () => {
  test("each picture without words of somebody’s own, once however often it is used", () => {
    const draft = draftOf(
      figure(bars, "A chart\n\nDescription automatically generated"),
      ticks("Year"),
      figure(pictureHref("c".repeat(64)), "A map of the county"),
      figure("", "Picture without a description"),
      figure(pictureHref("d".repeat(64)), "image001.PNG"),
    );
    expect(questionsOf(draft).pictures).toEqual([
      { src: bars, suggested: "A chart", uses: 1, section: "Skills" },
      { src: tick, suggested: "", uses: 4, section: "Skills" },
      { src: pictureHref("d".repeat(64)), suggested: "", uses: 1, section: "Skills" },
    ]);
  });

  test("a picture that is described elsewhere has those words to begin with", () => {
    const draft = draftOf(figure(bars, ""), figure(bars, "Homes by year"));
    expect(questionsOf(draft).pictures).toMatchObject([{ suggested: "Homes by year", uses: 1 }]);
  });

  test("each table that the file does not call headed, with its first rows", () => {
    const inner: BlockContent = {
      kind: "list",
      ordered: false,
      start: 1,
      items: [{ inlines: [], children: [ticks("Inner")], checked: null }],
    };
    const { tables } = questionsOf({ ...draftOf(ticks("Outer"), inner), tables: [1] });
    expect(tables).toMatchObject([{ at: 1, more: 1, section: "Skills" }]);
    expect(tables[0]?.rows.map(([first]) => first)).toEqual([words("Inner"), words("Row 1"), words("Row 2")]);
  });
});

describe("what is still to be said", () => {
  const questions = questionsOf(draftOf(figure(bars, ""), ticks("Year")));

  test("is told by field", () => {
    expect(questionProblems(questions, { "picture-0": "described", "picture-0-words": "  " })).toEqual({
      "picture-0-words": "Describe what picture 1 shows",
      "picture-1": "Say whether picture 2 shows something or only decorates",
      "table-0": "Say whether the first row of table 1 is a header",
    });
  });

  test("is nothing once all is said", () => {
    const answers = {
      "picture-0": "decorative",
      "picture-1": "described",
      "picture-1-words": "Yes",
      "table-0": "yes",
    };
    expect(questionProblems(questions, answers)).toEqual({});
  });
});

describe("a draft with what was answered", () => {
  test("has the words of its pictures everywhere, and none for those that decorate", () => {
    const draft = draftOf(figure(bars, "chart.png"), ticks("Year"), figure(bars, "Homes by year"));
    const answers = {
      "picture-0": "decorative",
      "picture-1": "described",
      "picture-1-words": " Yes,\n done ",
    };
    const [first, table, last] = answered(draft, answers)[0]?.blocks ?? [];
    expect(first?.content).toEqual(figure(bars, ""));
    expect(table?.content).toMatchObject({ header: [words("Year"), [{ alt: "Yes, done" }]] });
    expect(last?.content).toEqual(figure(bars, "Homes by year"));
  });

  test("has a table without a header where the first row is none", () => {
    const [section] = answered(draftOf(ticks("1990")), { "table-0": "no" });
    expect(section?.blocks[0]?.content).toMatchObject({
      header: [[], []],
      rows: [[words("1990"), expect.anything()], {}, {}, {}],
    });
  });

  test("stays as it was read where nothing was answered", () => {
    const draft = draftOf(figure(bars, ""), ticks("Year"));
    expect(answered(draft, {})).toEqual(draft.sections);
  });
});
