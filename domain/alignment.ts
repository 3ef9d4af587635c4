import { comparable, type Entry, entryOf } from "./alignment-likeness";
import { pairAlike, pairEqual, pairInPlace, type Sides, startPairing } from "./alignment-pairing";

/**
 * What is the same from one version of a strategy to the next. A contribution is anchored to a stable id, so an id
 * is carried on when the text is plainly the same place, and never guessed when two places are equally likely.
 */

export type PlacedBlock = { sectionStableId: string; text: string };
export type SectionToCarry = { title: string; number: number; text: string };
/** `same`: word for word; `edited`: carried although the words changed; `new`: an id of its own. */
export type Carried = { stableId: string; change: "same" | "edited" | "new" };

/** A text shorter than this is not recognised in another section: "Yes" stands in many tables. */
const distinctive = 20;

/**
 * The stable id of each block of a new version, in its order: of the block with the same words in the same section
 * (in order, then wherever it moved), then with the same words in another section, then of the one block of the same
 * section that is most like it; else a `newId()`. `next` names sections by the ids that `carrySectionIds` gave.
 */
export function carryIds(
  previous: readonly (PlacedBlock & { stableId: string })[],
  next: readonly PlacedBlock[],
  newId: () => string,
): Carried[] {
  const before = previous.map(({ text }, place) => entryOf(text, place));
  const after = next.map(({ text }, place) => entryOf(text, place));
  const sections = [...new Set(next.map(({ sectionStableId }) => sectionStableId))].map((section) => ({
    before: before.filter(({ place }) => previous[place]?.sectionStableId === section),
    after: after.filter(({ place }) => next[place]?.sectionStableId === section),
  }));
  const isDistinctive = ({ key }: Entry) => key.length >= distinctive;
  const pairing = startPairing();

  for (const section of sections) pairEqual(pairing, section);
  pairEqual(pairing, { before: before.filter(isDistinctive), after: after.filter(isDistinctive) });
  for (const section of sections) pairAlike(pairing, section);
  return after.map(({ place, key }) => {
    const from = previous[pairing.previousOf.get(place) ?? -1];
    if (!from) return { stableId: newId(), change: "new" };
    return { stableId: from.stableId, change: comparable(from.text) === key ? "same" : "edited" };
  });
}

/**
 * The stable id of each section of a new version, in its order: of the section with the same title, with a similar
 * title, with similar words under another title, or with the same number and some likeness; else a `newId()`.
 */
export function carrySectionIds(
  previous: readonly (SectionToCarry & { stableId: string })[],
  next: readonly SectionToCarry[],
  newId: () => string,
): Carried[] {
  const sidesBy = (part: "title" | "text"): Sides => ({
    before: previous.map((section, place) => entryOf(section[part], place)),
    after: next.map((section, place) => entryOf(section[part], place)),
  });
  const [titles, texts] = [sidesBy("title"), sidesBy("text")];
  const pairing = startPairing();

  pairEqual(pairing, titles);
  pairAlike(pairing, titles);
  pairAlike(pairing, texts);
  const sameNumber = (from: Entry, to: Entry) => previous[from.place]?.number === next[to.place]?.number;
  pairInPlace(pairing, titles, sameNumber);
  pairInPlace(pairing, texts, sameNumber);
  return next.map(({ title, text }, place) => {
    const from = previous[pairing.previousOf.get(place) ?? -1];
    if (!from) return { stableId: newId(), change: "new" };
    const isSame = comparable(from.title) === comparable(title) && comparable(from.text) === comparable(text);
    return { stableId: from.stableId, change: isSame ? "same" : "edited" };
  });
}
