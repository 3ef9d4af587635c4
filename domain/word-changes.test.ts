import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type WordChange, wordChanges } from "./word-changes";

const shown = (changes: WordChange[]) =>
  changes
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join("");

describe("changes word by word", () => {
  test.each([
    ["nothing", "We will act.", "We will act.", "We will act."],
    ["a word", "We will act now.", "We may act now.", "We [-will-][+may+] act now."],
    ["an addition", "We will act.", "We will act together.", "We will act[+ together+]."],
    ["a removal", "We will surely act.", "We will act.", "We will [-surely -]act."],
    ["all", "Old words here.", "", "[-Old words here.-]"],
    ["from nothing", "", "New words.", "[+New words.+]"],
    ["a whole word, not a part of it", "digital", "digitally", "[-digital-][+digitally+]"],
    ["a figure", "by £5,000 a year", "by £6,000 a year", "by £[-5-][+6+],000 a year"],
    ["a lone comma between new words", "red, green", "big, small", "[-red, green-][+big, small+]"],
    [
      "a word that happens to stand in both sentences",
      "We will answer the phone sooner.",
      "Calls are settled at the first contact.",
      "[-We will answer the phone sooner.-][+Calls are settled at the first contact.+]",
    ],
    [
      "two small changes far apart",
      "Staff will sign in with a phone at work.",
      "Staff may sign in with a phone at home.",
      "Staff [-will-][+may+] sign in with a phone at [-work.-][+home.+]",
    ],
    [
      "words after the last that stayed, whose white space goes with them",
      "We will call back within a day.",
      "We will call back.",
      "We will call back[- within a day-].",
    ],
    ["a mark put in", "phones badges", "phones, badges", "phones[+,+] badges"],
    ["a mark at the end", "Is it so?", "Is it so!", "Is it so[-?-][+!+]"],
    ["letters with accents", "Cafe\u0301 open", "Cafe\u0301 shut", "Cafe\u0301 [-open-][+shut+]"],
  ])("%s", (_case, before, after, expected) => {
    expect(shown(wordChanges(before, after))).toBe(expected);
  });

  const words = fc
    .array(fc.constantFrom("we", "will", "act", "now", ",", "("), { maxLength: 12 })
    .map((all) => all.join(" "));

  test("no word is lost, on either side", () => {
    const texts = fc.oneof(words, fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (kind: WordChange["kind"]) =>
          changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join("");
        expect(without("removed")).toBe(after);
        expect(without("added").replaceAll(/\s/gu, "")).toBe(before.replaceAll(/\s/gu, ""));
      }),
    );
  });

  test("and of texts that are written with one space between words, each side is exactly what it was", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const kept = wordChanges(before, after).filter(({ kind }) => kind !== "added");
        expect(kept.map(({ text }) => text).join("")).toBe(before);
      }),
    );
  });

  test("two neighbouring pieces are never of one kind", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const kinds = wordChanges(before, after).map(({ kind }) => kind);
        expect(kinds.some((kind, index) => kind === kinds[index + 1])).toBe(false);
      }),
    );
  });

  test("a long text is compared all the same", () => {
    const before = Array.from({ length: 5000 }, (_, index) => `w${index}`);
    const after = before.map((word, index) => (index % 50 === 0 ? "changed" : word));
    const changes = wordChanges(before.join(" "), after.join(" "));
    expect(changes.filter(({ kind }) => kind === "added")).toHaveLength(100);
  });
});
