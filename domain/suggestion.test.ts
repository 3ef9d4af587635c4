import { expect, test } from "vitest";
import type { BlockContent, Inline } from "./block";
import type { Person } from "./person";
import { answerSuggestionRefusal, outcomeInWords, suggestedBlock, takesSuggestions } from "./suggestion";

const paragraph = (...inlines: Inline[]): BlockContent => ({ kind: "paragraph", inlines });
const text = (words: string): Inline => ({ type: "text", text: words });
const was = paragraph(text("Staff will sign in with a phone."));
const other = paragraph(text("Staff will sign in with a badge."));

test("other words for a block are one block that differs from it", () => {
  expect(suggestedBlock(was, [other])).toEqual({ content: other });
  const list: BlockContent = {
    kind: "list",
    ordered: false,
    start: 1,
    items: [{ inlines: [text("A phone"), text(" or a badge")], children: [], checked: null }],
  };
  expect(suggestedBlock(was, [list])).toEqual({ content: list });
});

test.each<[string, BlockContent[], string]>([
  ["nothing", [], "Enter the words"],
  ["no words", [paragraph({ type: "break" })], "Enter the words"],
  ["the same words", [paragraph(text("Staff will sign in  with a phone."))], "Change the words"],
  ["two blocks", [other, other], "this one paragraph"],
  ["a heading", [{ kind: "heading", level: 3, inlines: [text("Badges")] }], "this one paragraph"],
  [
    "a picture that the block does not have",
    [paragraph(text("See "), { type: "image", alt: "A map", src: "/pictures/1" })],
    "Take out the picture",
  ],
  [
    "a footnote that the block does not have",
    [paragraph(text("See"), { type: "footnoteRef", label: "3", number: 1 })],
    "[^3]",
  ],
])("%s is refused with a sentence", (_what, written, problem) => {
  expect(suggestedBlock(was, written)).toEqual({ problem: expect.stringContaining(problem) });
});

test("a footnote mark that the block has may stay", () => {
  const mark: Inline = { type: "footnoteRef", label: "A", number: 4 };
  const moved = paragraph({ ...mark, label: "a", number: 1 }, text("Staff use badges."));
  expect(suggestedBlock(paragraph(text("Staff use phones."), mark), [moved])).toEqual({ content: moved });
});

test("headings, pictures and notes take no suggestions", () => {
  expect((["paragraph", "list", "table", "quote", "code"] as const).every(takesSuggestions)).toBe(true);
  expect((["heading", "figure", "footnotes", "rule"] as const).some(takesSuggestions)).toBe(false);
});

const lead: Person = { id: 1, name: "Ada", post: null, roles: [], suspendedAt: null, convenes: [] };
const [led, other_] = [{ led: true }, { led: false }];
const shown = { status: "published", told: false } as const;

test.each([
  ["the lead, of one that is shown", lead, led, shown, null],
  ["somebody else", lead, other_, shown, "Only the programme lead"],
  ["a suspended lead", { ...lead, suspendedAt: new Date() }, led, shown, "Only the programme lead"],
  ["an auditor", { ...lead, roles: ["auditor" as const] }, led, shown, "Only the programme lead"],
  ["once others are told", lead, led, { ...shown, told: true }, "has been published"],
  ["withdrawn", lead, led, { ...shown, status: "withdrawn" as const }, "has withdrawn"],
  ["held", lead, led, { ...shown, status: "held" as const }, "A convenor"],
  ["withheld", lead, led, { ...shown, status: "withheld" as const }, "A convenor"],
  ["redacted", lead, led, { ...shown, status: "redacted" as const }, "A convenor"],
  ["transferred", lead, led, { ...shown, status: "transferred" as const }, "passed to the right place"],
])("who answers a suggestion when: %s", (_when, person, exercise, suggestion, refusal) => {
  const said = answerSuggestionRefusal(person, exercise, suggestion);
  expect(said).toEqual(refusal === null ? null : expect.stringContaining(refusal));
});

test("an answer says in which version the words are", () => {
  const told = { outcome: "adopted_in_part", version: "0.2", reason: null } as const;
  expect(outcomeInWords(told)).toBe("Adopted in part in version 0.2");
  expect(outcomeInWords({ outcome: "declined", version: null, reason: "It costs too much." })).toBe(
    "Declined",
  );
});
