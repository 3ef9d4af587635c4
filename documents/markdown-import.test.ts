import { describe, expect, test } from "vitest";
import { type ImportedDraft, importMarkdown } from "./markdown-import";

function imported(source: string): ImportedDraft {
  const result = importMarkdown(source);
  if ("refusal" in result) throw new Error(result.refusal);
  return result;
}
const refused = (source: string) => {
  const result = importMarkdown(source);
  return "refusal" in result ? result.refusal : null;
};
const outline = (source: string) =>
  imported(source).sections.map(({ number, title, blocks }) => `${number} ${title}: ${kinds(blocks)}`);
const kinds = (blocks: { kind: string; number: string | null }[]) =>
  blocks.map(({ kind, number }) => (number ? `${kind} ${number}` : kind)).join(", ");
const messages = (source: string) =>
  imported(source).findings.map(({ where, message }) => `${where}: ${message}`);
const contents = (source: string) =>
  imported(source).sections.flatMap(({ blocks }) => blocks.map(({ content }) => content));

describe("title and sections", () => {
  test("one heading of level 1 is the title, the next level makes the sections", () => {
    const source =
      "# Digital\n\nWhy.\n\n## Skills\n\nOne.\n\nTwo.\n\n### In libraries\n\nThree.\n\n## Data\n\nFour.";
    expect(imported(source).title).toBe("Digital");
    expect(outline(source)).toEqual([
      "1 Introduction: paragraph 1.1",
      "2 Skills: paragraph 2.1, paragraph 2.2, heading, paragraph 2.3",
      "3 Data: paragraph 3.1",
    ]);
  });

  test("several headings of level 1 are sections, and the document has no title", () => {
    expect(imported("# A\n\na\n\n# B\n\nb").title).toBeNull();
    expect(outline("# A\n\na\n\n## deep\n\n# B\n\nb")).toEqual([
      "1 A: paragraph 1.1, heading",
      "2 B: paragraph 2.1",
    ]);
  });

  test("the front matter's title goes before a heading of level 1", () => {
    const source =
      '---\ntitle: "The \\"plan\\""\nauthor: Policy team\n---\n\n# Plan\n\n## A\n\na\n\n## B\n\nb';
    expect(imported(source).title).toBe('The "plan"');
    expect(messages(source)).toEqual([
      "Line 1: Front matter that is not used: author: Policy team",
      'Line 6: The title of the front matter is used, “The "plan"”, and not the heading “Plan”',
    ]);
  });

  test("sections begin at the shallowest level that occurs more than once, and at the one heading above it", () => {
    expect(outline("## One\n\na\n\n### Two\n\nb\n\n### Three\n\nc")).toEqual([
      "1 One: paragraph 1.1",
      "2 Two: paragraph 2.1",
      "3 Three: paragraph 3.1",
    ]);
  });

  test("a document without headings is one section", () => {
    expect(outline("Just a thought.")).toEqual(["1 Introduction: paragraph 1.1"]);
    expect(outline("# Only a title\n\nand text")).toEqual(["1 Introduction: paragraph 1.1"]);
  });

  test("levels of headings follow their nesting", () => {
    const source = "## A\n\n##### deep\n\n###### deeper\n\n### less\n\n## B\n\nb";
    const levels = contents(source).flatMap((content) => (content.kind === "heading" ? [content.level] : []));
    expect(levels).toEqual([3, 4, 3]);
  });

  test("what a title cannot hold, an empty section and a typed number are reported", () => {
    expect(messages("## 1. [Aims](https://example.org) [^a]\n\n## B\n\n[^a]: Note.\n\n## \n\nb")).toEqual([
      "Line 1, in “1. Aims”: The title “1. Aims” had a link, which is not kept: https://example.org",
      "Line 1, in “1. Aims”: The title “1. Aims” had the mark of note 1",
      "Line 1, in “1. Aims”: The title “1. Aims” has a number of its own, and sections are numbered in order: take it out",
      "Line 1, in “1. Aims”: The section “1. Aims” has no text",
      "Line 7, in “B”: A heading without words was left out",
    ]);
  });
});

describe("blocks", () => {
  test("inline text keeps its marks, links, breaks and code", () => {
    expect(
      contents("We **will *act***, ~~not~~ see [the\nplan](https://example.org), `npm`  \nnow."),
    ).toEqual([
      {
        kind: "paragraph",
        inlines: [
          { type: "text", text: "We " },
          { type: "text", text: "will ", marks: ["strong"] },
          { type: "text", text: "act", marks: ["strong", "em"] },
          { type: "text", text: ", " },
          { type: "text", text: "not", marks: ["strike"] },
          { type: "text", text: " see " },
          { type: "link", href: "https://example.org", children: [{ type: "text", text: "the plan" }] },
          { type: "text", text: ", " },
          { type: "text", text: "npm", marks: ["code"] },
          { type: "break" },
          { type: "text", text: "now." },
        ],
      },
    ]);
  });

  test("lists keep their nesting, their first number and their ticks", () => {
    const text = (words: string) => [{ type: "text", text: words }];
    expect(contents("3. a\n   - [x] b\n   - [ ] c\n\n   more\n4. d")).toEqual([
      {
        kind: "list",
        ordered: true,
        start: 3,
        items: [
          {
            inlines: text("a"),
            checked: null,
            children: [
              {
                kind: "list",
                ordered: false,
                start: 1,
                items: [
                  { inlines: text("b"), checked: true, children: [] },
                  { inlines: text("c"), checked: false, children: [] },
                ],
              },
              { kind: "paragraph", inlines: text("more") },
            ],
          },
          { inlines: text("d"), checked: null, children: [] },
        ],
      },
    ]);
  });

  test("numbers that Markdown would change are reported", () => {
    expect(messages("1. a\n3. b\n7. c")).toEqual([
      "Line 1, in “Introduction”: This list was numbered 1, 3, 7; its numbers now run on from 1",
    ]);
    expect(messages("1. a\n1. b\n\ntext\n\n> 4. a\n> 5. b")).toEqual([]);
  });

  test("tables keep every cell, also those beyond the heading", () => {
    const cell = (text: string) => [{ type: "text", text }];
    const source = "| a | b |\n| :- | -: |\n| 1 |\n| 2 | 3 | 4 |";
    expect(contents(source)).toEqual([
      {
        kind: "table",
        align: ["left", "right", null],
        header: [cell("a"), cell("b"), []],
        rows: [
          [cell("1"), [], []],
          [cell("2"), cell("3"), cell("4")],
        ],
      },
    ]);
    expect(messages(source)).toHaveLength(1);
  });

  test("quotes, code and rules", () => {
    expect(contents("> a\n>\n> ### b\n\n```js\nlet a;\n```\n\n---")).toEqual([
      {
        kind: "quote",
        blocks: [
          { kind: "paragraph", inlines: [{ type: "text", text: "a" }] },
          { kind: "paragraph", inlines: [{ type: "text", text: "b", marks: ["strong"] }] },
        ],
      },
      { kind: "code", text: "let a;", language: "js" },
      { kind: "rule" },
    ]);
  });

  test("of a picture its description is kept", () => {
    const source = '![A map of Kent](map.png "By district")\n\nSee ![](x.png) here.';
    expect(contents(source)).toEqual([
      { kind: "figure", alt: "A map of Kent", src: "", caption: "By district" },
      {
        kind: "paragraph",
        inlines: [
          { type: "text", text: "See " },
          { type: "image", alt: "Picture without a description: x.png", src: "" },
          { type: "text", text: " here." },
        ],
      },
    ]);
    expect(messages(source)).toEqual([
      "Line 1, in “Introduction”: The picture “map.png” is not in the file. Its description is kept: “A map of Kent”. Its title was “By district”.",
      "Line 3, in “Introduction”: The picture “x.png” is not in the file. It has no description: write what it shows.",
    ]);
  });
});

describe("links", () => {
  test("that are references carry their address", () => {
    const source = "See [the plan][p] and [p].\n\n[p]: https://example.org\n[q]: https://example.com";
    expect(JSON.stringify(contents(source)).match(/https:\/\/example.org/g)).toHaveLength(2);
    expect(messages(source)).toEqual([
      "The whole document: Links that were written as references now carry their addresses: [p]",
      "Line 4, in “Introduction”: Nothing links to the address [q]: https://example.com",
    ]);
  });

  test.each([
    "infrastructure.html",
    "#aims",
    "/plan",
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
  ])("to %s keep their words only", (href) => {
    const source = `See [the plan](${href}).`;
    expect(contents(source)).toEqual([
      { kind: "paragraph", inlines: [{ type: "text", text: "See the plan." }] },
    ]);
    expect(messages(source)[0]).toContain(`leads to “${href}”`);
  });
});

describe("footnotes", () => {
  const source = [
    "## A",
    "First[^x] and again[^x].",
    "[^later]: Nobody refers to this.",
    "## B",
    "Second[^y], lost[^gone].",
    "[^y]: With a note of its own[^z].",
    "[^z]: Inner.",
    "[^x]: The first.",
    "[^X]: A double.",
  ].join("\n\n");

  test("stand at the end of the section that first refers to them, numbered over the document", () => {
    const notes = imported(source).sections.map(({ blocks }) =>
      blocks.flatMap(({ content }) =>
        content.kind === "footnotes" ? content.notes.map(({ label, number }) => `${number} ${label}`) : [],
      ),
    );
    expect(notes).toEqual([
      ["1 x", "4 later"],
      ["2 y", "3 z", "5 X"],
    ]);
  });

  test("that have no mark, marks that have no footnote, and doubles are reported", () => {
    expect(messages(source)).toEqual([
      "Line 5, in “A”: No mark refers to the footnote [^later]; it is kept at the end of its section",
      "Line 9, in “B”: There is no footnote for the mark [^gone]",
      "Line 17, in “B”: Another footnote has the same mark as the footnote [^X]; it is kept at the end of its section",
    ]);
  });

  test("a mark inside a link stands after it", () => {
    const [paragraph] = contents("See [the plan[^a]](https://example.org).\n\n[^a]: Note.");
    expect(paragraph).toMatchObject({
      inlines: [
        { text: "See " },
        { type: "link" },
        { type: "footnoteRef", label: "a", number: 1 },
        { text: "." },
      ],
    });
  });
});

describe("HTML", () => {
  test("is never kept, only its words are", () => {
    const source =
      'A <b class="x">bold</b> word<br>here.\n\n<div onclick="x()">\n<p>Fish &amp; chips</p>\n</div>';
    const kept = JSON.stringify(imported(source).sections);
    expect(kept).not.toMatch(/<|onclick|class/);
    expect(imported(source).sections[0]?.blocks.map(({ text }) => text)).toEqual([
      "A bold word here.",
      "Fish &amp; chips",
    ]);
    expect(messages(source)).toEqual([
      'Line 1, in “Introduction”: HTML is not kept, only the words inside it. Left out: <b class="x"> </b>',
      'Line 3, in “Introduction”: HTML is not kept, only the words inside it. Left out: <div onclick="x()"> <p> </p> </div>',
    ]);
  });

  test("that readers do not see is left out and reported", () => {
    const source = "a <!-- ask Legal --> b\n\n<script>alert(1)</script>\n\n<!-- never\n\nclosed";
    expect(imported(source).sections[0]?.blocks.map(({ text }) => text)).toEqual(["a b"]);
    expect(messages(source).map((message) => message.replace(/.*out: /, ""))).toEqual([
      "<!-- ask Legal -->",
      "<script>alert(1)</script>",
      "<!-- never\n\nclosed",
    ]);
  });
});

describe("files that are refused", () => {
  test.each<[string, string, string]>([
    ["an empty one", "", "The selected file is empty"],
    ["white space", " \n\t\n", "The selected file has no words in it"],
    ["marks without words", "# \n\n---\n", "The selected file has no words in it"],
    [
      "a Word document",
      "PK\u0003\u0004\u0000word",
      "The selected file must be a Markdown or plain text file",
    ],
    ["a PDF", "%PDF-1.7\nstream", "The selected file must be a Markdown or plain text file"],
    ["a rich text file", "{\\rtf1 words}", "The selected file must be a Markdown or plain text file"],
    ["a NUL", "words\u0000", "The selected file must be a Markdown or plain text file"],
    ["half a character", "words \ud83d", "The selected file must be a Markdown or plain text file"],
    ["more than 2 MB", "wörd ".repeat(340_000), "The selected file must be smaller than 2 MB"],
    ["501 sections", "## A\n\n".repeat(501), "The selected file must have 500 sections or fewer"],
    ["too many paragraphs", "a\n\n".repeat(10_001), "The selected file has too many paragraphs to be read"],
    [
      "quotes in quotes",
      `${">".repeat(20_000)} a`,
      "The selected file nests lists or quotes too deeply to be read",
    ],
    [
      "lists in lists",
      `${"- ".repeat(5_000)}a`,
      "The selected file nests lists or quotes too deeply to be read",
    ],
    [
      "a list of stairs",
      Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
      "The selected file nests lists or quotes too deeply to be read",
    ],
    [
      "marks in marks",
      `${"*a **b ".repeat(200)}${"** c* ".repeat(200)}`,
      "The selected file nests lists or quotes too deeply to be read",
    ],
    [
      "a knot of emphasis",
      "*a_".repeat(30_000),
      "The selected file has a paragraph, list or table that is too long to be read",
    ],
    [
      "an endless lazy quote",
      `> a\n${"b\n".repeat(20_000)}`,
      "The selected file has a paragraph, list or table that is too long to be read",
    ],
  ])("%s", (_file, source, refusal) => {
    expect(refused(source)).toBe(refusal);
  });

  test("500 sections, a long table and a long document are not", () => {
    expect(refused("## A\n\na\n\n".repeat(500))).toBeNull();
    expect(refused(`| a | b |\n| - | - |\n${"| **c** | d |\n".repeat(300)}`)).toBeNull();
    expect(refused("Words of a strategy that goes on for a while.\n\n".repeat(1_000))).toBeNull();
  });

  test("characters that were lost before it came here are counted", () => {
    expect(messages("Caf\ufffd and na\ufffdve")).toEqual([
      "The whole document: Characters that could not be read are shown as \ufffd (2 of them): save the file as UTF-8",
    ]);
  });

  test("a byte order mark does no harm", () => {
    expect(imported("\ufeff---\ntitle: Plan\n---\n\na").title).toBe("Plan");
  });
});
