import { type WordChange, wordChanges } from "./word-changes";

/** Where a block stands in one version; null where that version does not have it. */
export type BlockThen<Place extends { text: string }> = {
  versionNumber: string;
  publishedAt: Date | null;
  place: Place | null;
};

export type BlockOutcome = "first" | "same" | "reworded" | "removed" | "back";

export const outcomeWords: Record<BlockOutcome, string> = {
  first: "First appears",
  same: "Same words",
  reworded: "Reworded",
  removed: "Removed",
  back: "Put back",
};

/**
 * What became of a block from version to version, the oldest first as they are given: from the first version that
 * has it on, each with what its words were changed from. A version that goes on not having it is left out.
 */
export function blockHistory<Place extends { text: string }>(versions: readonly BlockThen<Place>[]) {
  const from = versions.findIndex(({ place }) => place !== null);
  if (from < 0) return [];
  let last = "";
  return versions.slice(from).flatMap((then, index, all) => {
    const before = all[index - 1]?.place ?? null;
    if (!then.place && !before) return [];
    const outcome = outcomeOf(before, then.place, index === 0);
    const parts: WordChange[] = then.place ? changed(outcome, last, then.place.text) : [];
    last = then.place?.text ?? last;
    return [{ ...then, outcome, parts }];
  });
}

function outcomeOf(
  before: { text: string } | null,
  now: { text: string } | null,
  first: boolean,
): BlockOutcome {
  if (!now) return "removed";
  if (!before) return first ? "first" : "back";
  return before.text === now.text ? "same" : "reworded";
}

function changed(outcome: BlockOutcome, before: string, now: string): WordChange[] {
  return outcome === "reworded" ? wordChanges(before, now) : [{ kind: "same", text: now }];
}
