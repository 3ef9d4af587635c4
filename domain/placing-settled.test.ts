import { describe, expect, test } from "vitest";
import { anchorOf } from "./anchor";
import { pointedSpot, type Said, settledAsRemoved, settledAt } from "./placing-settled";

const tools = "Every place of work will have at least one shared device.";
const badges = "Badges will work on every shared device from April.";
const version = {
  sections: [
    { stableId: "one", number: 1, title: "Tools" },
    { stableId: "two", number: 2, title: "Learning" },
  ],
  blocks: [
    { stableId: "tools", sectionStableId: "one", number: "1.1", text: tools },
    { stableId: "badges", sectionStableId: "two", number: "2.1", text: badges },
  ],
};
const at = tools.indexOf("shared device");
const inBadges = badges.indexOf("shared device");
const words: Said = {
  ...{ section: "one", block: "tools", text: tools },
  quote: anchorOf({ stableId: "tools", text: tools }, at, at + 13).quote,
};
const block: Said = { ...words, quote: null };
const whole: Said = { ...block, block: null };
const wordsAt = (place: string, text: string) => pointedSpot(words, { place, words: text }, version);

describe("what a person points at", () => {
  test("is words of a block, a block or a section, by its number", () => {
    expect(wordsAt("2.1", "shared device")).toEqual({
      spot: { sectionStableId: "two", blockStableId: "badges", start: inBadges, end: inBadges + 13 },
    });
    expect(pointedSpot(block, { place: "2.1", words: "" }, version)).toMatchObject({
      spot: { blockStableId: "badges", start: null },
    });
    expect(pointedSpot(whole, { place: "2", words: "" }, version)).toMatchObject({
      spot: { sectionStableId: "two", blockStableId: null },
    });
  });

  test.each([
    ["3.1", "shared device", "place"],
    ["2.1", "a phone", "words"],
    ["2.1", "", "words"],
  ])("is asked again: %s, %s", (place, text, field) => {
    expect(wordsAt(place, text)).toMatchObject({ in: field });
  });
});

describe("what is settled", () => {
  const spot = { sectionStableId: "two", blockStableId: "badges", start: inBadges, end: inBadges + 13 };
  test.each([
    ["moved", words, spot],
    ["reworded", words, { ...spot, start: 0, end: 6 }],
    [
      "unchanged",
      words,
      { ...spot, sectionStableId: "one", blockStableId: "tools", start: at, end: at + 13 },
    ],
    ["reworded", block, { ...spot, start: null, end: null }],
    ["moved", whole, { ...spot, blockStableId: null, start: null, end: null }],
  ])("as %s", (state, said, place) => {
    expect(settledAt(said, place, version)).toMatchObject({ state, blockStableId: place.blockStableId });
  });

  test("as removed leaves words at their block, a block by its section, a section nowhere", () => {
    expect(settledAsRemoved(words, version)).toMatchObject({ blockStableId: "tools", quote: words.quote });
    expect(settledAsRemoved(block, version)).toMatchObject({ sectionStableId: "one", blockStableId: null });
    expect(settledAsRemoved(whole, version)).toMatchObject({ sectionStableId: null, blockStableId: null });
  });
});
