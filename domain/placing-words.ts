import type { AnchorState } from "./anchor-state";
import type { BlockKind } from "./block";
import { blockWords } from "./contribution-words";

/** What became of a place since it was spoken of, in any of the versions after: `states`, the newest first; null if none came. */
export function stateSince(states: readonly AnchorState[]): AnchorState | null {
  const [newest] = states;
  if (newest === undefined || newest === "ambiguous" || newest === "removed") return newest ?? null;
  return (["reworded", "moved"] as const).find((state) => states.includes(state)) ?? newest;
}

/** What a reader is told beside the talk, after “Said of version 0.1”; nothing of what is as it was. */
export const sinceWords: Record<AnchorState, string | null> = {
  selected: null,
  unchanged: null,
  moved: "moved since",
  reworded: "reworded since",
  ambiguous: "where it is now is being settled",
  removed: "no longer in the draft",
};

/** What a list of placings calls each state. */
export const stateNames: Record<AnchorState, string> = {
  selected: "Selected",
  unchanged: "Unchanged",
  moved: "Moved",
  reworded: "Reworded",
  ambiguous: "Waits for you",
  removed: "Removed",
};

export type PlaceNow = { section: number | null; block: string | null };
export type PlaceSaid = { version: string; current: string; section: number | null; block: string | null };

/** “Section 4, 4.2”: a place by its numbers, for lists. */
export function placeByNumbers({ section, block }: PlaceNow): string {
  if (section === null) return "No section";
  return block ? `Section ${section}, ${block}` : `Section ${section}`;
}

/**
 * Where something was said of an earlier version and stands now, after its place then: “of version 0.1, no longer in
 * the draft”, “of version 0.1, now section 5, 5.1”. Null for what was said of the version that is read now.
 */
export function sinceThen(said: PlaceSaid, now: PlaceNow): string | null {
  if (said.version === said.current) return null;
  const of = `of version ${said.version}`;
  if (now.section === null || (said.block !== null && now.block === null))
    return `${of}, no longer in the draft`;
  if (now.section === said.section && now.block === said.block) return of;
  return `${of}, now ${placeByNumbers(now).toLowerCase()}`;
}

/** “paragraph 4.2 of section 4”, or “section 4 as a whole”. */
export function passageInWords({ section, block, kind }: PlaceNow & { kind: BlockKind | null }): string {
  const held = section === null ? "a section" : `section ${section}`;
  return block && kind ? `${blockWords[kind]} ${block} of ${held}` : `${held} as a whole`;
}
