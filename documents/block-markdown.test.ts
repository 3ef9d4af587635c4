import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlockContent, type Inline, type ListItem, type Mark, plainText } from "@/domain/block";
import { pictureHref } from "@/domain/picture";
import { blocksFrom, markdownOf } from "./block-markdown";

function read(markdown: string) {
  const result = blocksFrom(markdown);
  if ("refusal" in result) throw new Error(result.refusal);
  return result;
}

const blocks = (markdown: string) => read(markdown).blocks;
const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (...inlines: Inline[]): BlockContent => ({ kind: "paragraph", inlines });

/** Numbers of footnotes follow from the document, so they are left out of the comparison. */
function unnumbered(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content, (key, value) => (key === "number" ? undefined : value)));
}

const words = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Zé]{1,9}$/) },
      fc.constantFrom(
        ..."*_`~[]()<>!#|:\\\"'=-+.&@$/",
        "1.",
        "**",
        "https://a.example",
        "<b>",
        "&amp;",
        "[^x]",
        "www.a.example",
        "a@b.example",
        "- x",
        "[ ]",
        "snake_case_word",
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(" "));

const marks = fc.constantFrom<Inline[]>(
  [{ type: "text", text: "bold", marks: ["strong"] }],
  [{ type: "text", text: "slanted", marks: ["em"] }],
  [{ type: "text", text: "struck", marks: ["strike"] }],
  [{ type: "text", text: "a_b`c", marks: ["code"] }],
  [{ type: "text", text: "both", marks: ["strong", "em"] }],
  [
    { type: "text", text: "bold then ", marks: ["strong"] },
    { type: "text", text: "both", marks: ["strong", "em"] },
  ],
);
const inline: fc.Arbitrary<Inline[]> = fc.oneof(
  { weight: 4, arbitrary: words.map((each) => [text(each)]) },
  marks,
  words.map((each): Inline[] => [
    { type: "link", href: "https://kent.example/a_(b)?c=d&e", children: [text(each)] },
  ]),
  fc.constantFrom<Inline[]>(
    [
      {
        type: "link",
        href: "/exercises/digital",
        children: [{ type: "text", text: "here", marks: ["strong"] }],
      },
    ],
    [{ type: "footnoteRef", label: "note-1", number: 1 }],
    [{ type: "image", alt: "A map", src: pictureHref("a".repeat(64)) }],
  ),
);
/** A line of words with a space between its pieces, as people write. */
const line = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((pieces): Inline[] => [text("We"), ...pieces.flatMap((piece) => [text(" "), ...piece])])
  .map(joinedText);
const lines = fc
  .tuple(line, fc.option(line))
  .map(([one, other]): Inline[] => (other ? [...one, { type: "break" }, ...other] : one));

function joinedText(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const each of inlines) {
    const last = all.at(-1);
    if (last?.type === "text" && each.type === "text" && !last.marks && !each.marks)
      all[all.length - 1] = text(last.text + each.text);
    else all.push(each);
  }
  return all;
}

const { inner } = fc.letrec<{ inner: BlockContent; item: ListItem }>((tie) => ({
  item: fc.record({
    inlines: lines,
    children: fc.array(tie("inner"), { maxLength: 2, depthIdentifier: "deep" }),
    checked: fc.constantFrom(null, true, false),
  }),
  inner: fc.oneof(
    { depthSize: "small", maxDepth: 2, depthIdentifier: "deep" },
    lines.map((inlines) => paragraph(...inlines)),
    fc.constant<BlockContent>({ kind: "code", text: "a\n  b ``` c", language: "sql" }),
    fc
      .array(tie("inner"), { minLength: 1, maxLength: 3, depthIdentifier: "deep" })
      .map((all) => ({ kind: "quote" as const, blocks: all })),
    fc.record({
      kind: fc.constant("list" as const),
      ordered: fc.constant(true),
      start: fc.constantFrom(1, 3),
      items: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("list" as const),
      ordered: fc.constant(false),
      start: fc.constant(1),
      items: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));
const table: fc.Arbitrary<BlockContent> = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    kind: fc.constant("table" as const),
    align: fc.array(fc.constantFrom(null, "left" as const, "center" as const, "right" as const), {
      minLength: width,
      maxLength: width,
    }),
    header: fc.array(lines, { minLength: width, maxLength: width }),
    rows: fc.array(
      fc.array(fc.oneof(lines, fc.constant<Inline[]>([])), { minLength: width, maxLength: width }),
      {
        maxLength: 3,
      },
    ),
  }),
);
const block: fc.Arbitrary<BlockContent> = fc.oneof(
  { weight: 4, arbitrary: inner },
  table,
  fc.record({ kind: fc.constant("heading" as const), level: fc.integer({ min: 3, max: 6 }), inlines: lines }),
  fc.constantFrom<BlockContent>(
    { kind: "rule" },
    { kind: "figure", alt: "How [calls] rise", src: "", caption: 'The "first" year' },
    { kind: "figure", alt: "", src: pictureHref("b".repeat(64)), caption: null },
    { kind: "code", text: "", language: "sql" },
  ),
  fc.array(inner, { minLength: 1, maxLength: 2 }).map(
    (held): BlockContent => ({
      kind: "footnotes",
      notes: [
        { label: "Kept_1", number: 1, blocks: held },
        { label: "2", number: 2, blocks: [paragraph(text("Two."))] },
      ],
    }),
  ),
);

describe("there and back", { timeout: 60_000 }, () => {
  test("a block stays as it is", () => {
    fc.assert(
      fc.property(block, (content) => {
        const markdown = markdownOf(content);
        expect({ markdown, blocks: unnumbered(blocks(markdown)) }).toEqual({
          markdown,
          blocks: [unnumbered(content)],
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("the marks of footnotes that stand elsewhere are marks", () => {
    const mark = (label: string, number: number): Inline => ({ type: "footnoteRef", label, number });
    expect(blocks("One[^a] and two[^b].\n\n[^b]: There, see[^a].")).toEqual([
      paragraph(text("One"), mark("a", 1), text(" and two"), mark("b", 2), text(".")),
      {
        kind: "footnotes",
        notes: [{ label: "b", number: 2, blocks: [paragraph(text("There, see"), mark("a", 1), text("."))] }],
      },
    ]);
    expect(blocks("    indented[^a]")).toEqual([{ kind: "code", text: "indented[^a]", language: null }]);
    expect(read("No \\[^a] mark")).toEqual({ blocks: [paragraph(text("No [^a] mark"))], findings: [] });
  });

  test("spaces at the ends of bold words stand outside them", () => {
    const content = paragraph({ type: "text", text: "Note: ", marks: ["strong"] }, text("this."));
    expect(markdownOf(content)).toBe("**Note:** this.");
  });

  test("no word is lost of marks that touch each other", () => {
    const run = fc.record({
      type: fc.constant("text" as const),
      text: fc.constantFrom("a", "b c", " d", "e ", "(f)", ". g", "h*", "_i"),
      marks: fc.constantFrom<Mark[]>(["strong"], ["em"], ["strong", "em"], ["em", "strong"], ["strike"]),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
        const content = paragraph(...runs);
        const markdown = markdownOf(content);
        expect({ markdown, text: blocks(markdown).map(plainText) }).toEqual({
          markdown,
          text: [plainText(content)],
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("what was typed", () => {
  test("several blocks are several, and no words are none", () => {
    expect(blocks("One.\r\n\r\n# Two\n\n- three").map(({ kind }) => kind)).toEqual([
      "paragraph",
      "heading",
      "list",
    ]);
    expect(blocks(" \n\n ")).toEqual([]);
  });

  test("a heading is of level 3 or deeper", () => {
    const levels = blocks("# One\n\n#### Four").map((content) => content.kind === "heading" && content.level);
    expect(levels).toEqual([3, 4]);
  });

  test("what cannot be kept is told with its line", () => {
    expect(
      read("Our[^a] plan\n\n![](https://a.example/x.png) <u>and</u> [x](javascript:1)").findings,
    ).toEqual([
      {
        kind: "picture",
        message:
          "The picture “https://a.example/x.png” is not in the file. It has no description: write what it shows.",
        where: "Line 3",
      },
      {
        kind: "link",
        message:
          "The link “x” leads to “javascript:1”, which is not a web address. Its words are kept without the link.",
        where: "Line 3",
      },
      {
        kind: "html",
        message: "HTML is not kept, only the words inside it. Left out: <u> </u>",
        where: "Line 3",
      },
    ]);
  });

  test("what would take long to read is refused", () => {
    expect(blocksFrom(`a ${"> ".repeat(200)}`)).toHaveProperty("blocks");
    expect(blocksFrom("> ".repeat(200).concat("a"))).toEqual({
      refusal: "The text nests lists or quotes too deeply to be read",
    });
  });
});
