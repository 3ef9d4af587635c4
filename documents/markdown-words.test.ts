import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ImportedDraft, importMarkdown } from "./markdown-import";

/** Nothing of a draft is dropped in silence: each of its words is in the draft or in a finding. */

const realFolder = new URL("../../shared/data/strategy/", import.meta.url);
const realFiles = existsSync(realFolder)
  ? readdirSync(realFolder).filter((name) => name.endsWith(".md"))
  : [];

/** In a template, § stands for a word that readers see and ¤ for one that they do not (an address, a label, a tag). */
const inlines = [
  "§",
  "§ §",
  "**§ *§***",
  "~~§~~",
  "`§`",
  "[§ **§**](https://¤.example/¤)",
  '[§](https://¤.example "¤ ¤")',
  "[§](¤.html)",
  "[§](#¤)",
  "[§](javascript:¤)",
  "[](https://¤.example)",
  "[§][r1]",
  "[§ [^n1]](https://¤.example)",
  "https://¤.example/¤",
  "¤@¤.example",
  "<https://¤.example>",
  '![§](¤.png "¤")',
  "![§][r2]",
  "![](¤.png)",
  "§[^n1]",
  "§[^n2]§",
  "§[^none]",
  '<b class="¤">§</b>',
  "§<br>§",
  "§\\\n§",
  "§\n§",
  "<!-- ¤ -->",
  "\\*§\\*",
];
const blocks = [
  "@",
  "@ @ @",
  "# @",
  "## @",
  "## @ @",
  "### @",
  "##### @",
  "§\n---",
  "- @\n- @\n  - @\n    1. @\n- @",
  "* [x] @\n* [ ] @",
  "3. @\n4. @\n\n   @\n\n   > @",
  "1. @\n1. @",
  "- > @\n- ```\n  §\n  ```",
  "> @\n>\n> ### @\n>\n> - @",
  "| @ | § |\n| --- | :-: |\n| @ | § |\n| § |\n| § | § | § |",
  "```¤ ¤ ¤\n§\n  §\n```",
  "    § §",
  "***",
  '<div id="¤">\n§ <em>§</em>\n</div>',
  "<script>\n¤\n</script>",
  "<style>¤</style>",
  "<!--\n¤\n\n¤\n-->",
  "<div ¤",
  "[^n1]: @\n\n    §\n\n    - @",
  "[^n1]: @",
  "[^n2]: @ [^n3]",
  "[^n3]: @ [^n2]",
  "> [^n4]: §",
  "[r1]: https://¤.example",
  '[r2]: ¤.png "¤"',
  "[r3]: https://¤.example '¤'",
];
const fronts = ["---\ntitle: §\n¤: ¤\n# ¤\n---", '---\ntitle: "§ \\"§\\""\n---', "---\n¤:\n  - ¤\n---"];

/** What people do not write: marks without sense. Words in it may end up anywhere, but end up they must. */
const scraps = [
  ..."*_~`[]()<>!#|:\\\"'=-+.",
  ..."\n\n\n\n\n§§§§§§",
  "\n\n",
  "§ ",
  " §",
  "    ",
  "- ",
  "2. ",
  "> ",
  "```",
  "---",
  "| - |",
  "[^§]",
  "[^§]: ",
  "[§]: ",
  "](",
  "![",
  "<!--",
  "-->",
  "<div ",
  "</p>",
  "<script>",
  "<?",
  "<![CDATA[",
  "http://§.yz",
  "www.§.yz",
  "§@§.yz",
  " \\\n",
];

const block = fc
  .tuple(fc.constantFrom(...blocks), fc.array(fc.constantFrom(...inlines), { minLength: 9, maxLength: 9 }))
  .map(([template, inside]) => template.replaceAll("@", () => inside.pop() ?? "§"));

describe("no word is lost", { timeout: 60_000 }, () => {
  test("of drafts put together from everything that Markdown has", () => {
    const drafts = fc
      .tuple(fc.option(fc.constantFrom(...fronts)), fc.array(block, { minLength: 1, maxLength: 12 }))
      .map(([front, all]) => [...(front ? [front] : []), ...all].join("\n\n"));
    fc.assert(
      fc.property(drafts, (template) => {
        const { source, shown, hidden } = withWords(template);
        const draft = imported(source);
        const read = draft ? shownText(draft) : "";
        const rest = draft ? everyString(draft).join(" ") : "";
        expect({ source, lost: shown.filter((word) => !read.includes(word)) }).toEqual({ source, lost: [] });
        expect({ source, lost: hidden.filter((word) => !rest.includes(word)) }).toEqual({ source, lost: [] });
      }),
      { numRuns: 250 },
    );
  });

  test("of heaps of marks that no one would write", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 60 }), (pieces) => {
        const { source, shown } = withWords(`§${pieces.join("")}`);
        const draft = imported(source);
        const kept = draft ? everyString(draft).join(" ") : "";
        expect({ source, lost: shown.filter((word) => !kept.includes(word)) }).toEqual({ source, lost: [] });
      }),
      { numRuns: 1000 },
    );
  });

  const without = realFiles.length === 0 ? " (left out: ../shared is not beside this project)" : "";
  test.skipIf(realFiles.length === 0)(`of real policy documents${without}`, () => {
    for (const file of realFiles) {
      const source = readFileSync(new URL(file, realFolder), "utf8").replace(/^title: /m, "");
      const draft = imported(source);
      const kept = tokenCounts(draft ? everyString(draft).join(" ") : "");
      const lost = [...tokenCounts(source)].filter(([token, count]) => (kept.get(token) ?? 0) < count);
      expect({ file, lost }).toEqual({ file, lost: [] });
    }
  });
});

function withWords(template: string): { source: string; shown: string[]; hidden: string[] } {
  const shown: string[] = [];
  const hidden: string[] = [];
  const source = template.replaceAll(/[§¤]/g, (place) => {
    const list = place === "§" ? shown : hidden;
    const word = `${place === "§" ? "word" : "mark"}${String(list.length + 1).padStart(4, "0")}`;
    list.push(word);
    return word;
  });
  return { source, shown, hidden };
}

function imported(source: string): ImportedDraft | null {
  const result = importMarkdown(source);
  return "refusal" in result ? null : result;
}

/** What a reader of the draft can read; of two titles, the one that is not used is reported. */
function shownText({ title, sections, findings }: ImportedDraft): string {
  const titles = findings.flatMap(({ kind, message }) => (kind === "title" ? [message] : []));
  const read = sections.flatMap((section) => [section.title, ...section.blocks.map(({ text }) => text)]);
  return [title, ...titles, ...read].join(" ");
}

/** Every text that the draft and its findings hold, however deep. */
function everyString(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(everyString);
}

function tokenCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
