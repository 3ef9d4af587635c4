import { expect, test } from "vitest";
import type { BlockContent } from "./block";
import type { Compared } from "./compared-content";
import { changesBetween } from "./version-change";
import { changedSections } from "./version-change-words";
import type { VersionBlock, VersionContent } from "./version-content";
import type { WordChange } from "./word-changes";

const block = (stableId: string, number: string, text: string, content?: BlockContent): VersionBlock => ({
  stableId,
  number,
  kind: "paragraph",
  content: content ?? { kind: "paragraph", inlines: [{ type: "text", text }] },
  text,
});
const linked = (href: string): BlockContent => ({
  kind: "paragraph",
  inlines: [{ type: "link", href, children: [{ type: "text", text: "The plan" }] }],
});

const before: VersionContent = [
  {
    stableId: "A",
    number: 1,
    title: "Tools",
    blocks: [
      block("a", "1.1", "Staff sign in with a phone."),
      block("b", "1.2", "Nobody goes without."),
      block("c", "1.3", "The plan", linked("https://example.org/old")),
    ],
  },
  {
    stableId: "B",
    number: 2,
    title: "Time",
    blocks: [block("d", "2.1", "Half a day."), block("e", "2.2", "Kept.")],
  },
];
const after: VersionContent = [
  { stableId: "X", number: 1, title: "Why now", blocks: [block("x", "1.1", "It ends in June.")] },
  {
    stableId: "A",
    number: 2,
    title: "Tools for all",
    blocks: [
      block("a", "2.1", "Staff sign in with a badge."),
      block("c", "2.2", "The plan", linked("https://example.org/new")),
      block("e", "2.3", "Kept."),
    ],
  },
];

const linesOf = (words: Compared[]) =>
  words.map((each) => ("parts" in each ? asText(each.parts) : each.kind));
const asText = (line: WordChange[]) =>
  line
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`))
    .join("");

test("every change is put into words, under its section", () => {
  const sections = changedSections(changesBetween(before, after), before, after);
  const told = sections.map(({ title, changes }) => [
    title,
    changes.map(({ heading, note, words, links }) => ({
      heading,
      note,
      lines: [...linesOf(words), ...links.map(({ kind, href }) => `${kind} ${href}`)],
    })),
  ]);
  expect(told).toEqual([
    ["1. Why now", [{ heading: "Section 1 added", note: null, lines: ["+Why now+", "+It ends in June.+"] }]],
    [
      "2. Tools for all",
      [
        { heading: "Section 2 retitled", note: null, lines: ["Tools+ for all+"] },
        { heading: "Paragraph 2.1 reworded", note: null, lines: ["Staff sign in with a -phone.-+badge.+"] },
        { heading: "Old paragraph 1.2 removed", note: null, lines: ["-Nobody goes without.-"] },
        {
          heading: "Paragraph 2.2 set out differently",
          note: "The words are the same. Links, emphasis or layout changed.",
          lines: ["The plan", "removed https://example.org/old", "added https://example.org/new"],
        },
        {
          heading: "Paragraph 2.3 moved",
          note: "Moved here from 2.2 in old section 2, “Time”.",
          lines: ["Kept."],
        },
      ],
    ],
    ["Time", [{ heading: "Section 2 removed", note: null, lines: ["-Time-", "-Half a day.-"] }]],
  ]);
});
