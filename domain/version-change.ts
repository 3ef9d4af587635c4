import { longestRisingRun } from "./rising-run";
import { type PlacedBlock, placedBlocks, type VersionContent, type VersionSection } from "./version-content";

export const changeKinds = [
  "added",
  "removed",
  "reworded",
  "moved",
  "moved_and_reworded",
  "retitled",
  "reformatted",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A difference between a version and the one it supersedes. Without a block, it is about the section as a whole. */
export type Change = { sectionStableId: string; blockStableId: string | null; kind: ChangeKind };

/** Whether nobody has said yet why: neither an issue behind it, nor that it is editorial. */
export function isUnexplained({
  editorial,
  issueCount,
}: {
  editorial: boolean;
  issueCount: number;
}): boolean {
  return !editorial && issueCount === 0;
}

/**
 * Every difference between two versions whose stable ids have been carried over, in the order of the newer one,
 * with what was removed where it used to stand. Blocks of a section that is new or gone are not listed again,
 * unless they came from elsewhere or went elsewhere. Renumbering is not a change: numbers follow from places.
 */
export function changesBetween(before: VersionContent, after: VersionContent): Change[] {
  const [oldBlocks, newBlocks] = [placedBlocks(before), placedBlocks(after)];
  const [oldSections, newSections] = [bySection(before), bySection(after)];
  const movedSections = outOfOrder(before, after);

  return withRemoved(before, after).flatMap((section): Change[] => {
    const then = oldSections.get(section.stableId);
    const now = newSections.get(section.stableId);
    const about = (kind: ChangeKind, blockStableId: string | null = null) => ({
      sectionStableId: section.stableId,
      blockStableId,
      kind,
    });
    if (!now) return [about("removed")];
    return [
      ...(then ? [] : [about("added")]),
      ...(movedSections.has(now.stableId) ? [about("moved")] : []),
      ...(then && then.title !== now.title ? [about("retitled")] : []),
      ...blockChanges({ then, now, oldBlocks, newBlocks }).map(([id, kind]) => about(kind, id)),
    ];
  });
}

type Compared = {
  then: VersionSection | undefined;
  now: VersionSection;
  oldBlocks: Map<string, PlacedBlock>;
  newBlocks: Map<string, PlacedBlock>;
};

function blockChanges(compared: Compared): [string, ChangeKind][] {
  const [before, after] = [compared.then?.blocks ?? [], compared.now.blocks];
  const movedHere = outOfOrder(before, after);
  return withRemoved(before, after).flatMap(({ stableId }): [string, ChangeKind][] => {
    const kind = blockChange(compared, stableId, movedHere);
    return kind ? [[stableId, kind]] : [];
  });
}

function blockChange({ then, now, ...all }: Compared, id: string, movedHere: Set<string>): ChangeKind | null {
  const was = all.oldBlocks.get(id);
  const is = all.newBlocks.get(id);
  if (!is) return "removed";
  // What went to another section is told there, as moved.
  if (is.section !== now) return null;
  if (!was) return then ? "added" : null;
  return kindOf(was, is, was.section.stableId !== now.stableId || movedHere.has(id));
}

function kindOf(was: PlacedBlock, is: PlacedBlock, moved: boolean): ChangeKind | null {
  if (was.text !== is.text) {
    if (moved) return "moved_and_reworded";
    return is.kind === "heading" && was.kind === "heading" ? "retitled" : "reworded";
  }
  if (moved) return "moved";
  return form(was) === form(is) ? null : "reformatted";
}

/** Links, emphasis, and how a block is laid out; without the numbers of footnotes, which follow from their places. */
function form({ content }: PlacedBlock): string {
  return JSON.stringify(content, (key, value: unknown) => {
    if (key === "number") return undefined;
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Identified = { stableId: string };

/** The stable ids that stand in both lists and not in the same order as the most of the others. */
function outOfOrder(before: readonly Identified[], after: readonly Identified[]): Set<string> {
  const places = new Map(before.map(({ stableId }, place) => [stableId, place]));
  const kept = after.flatMap(({ stableId }) => {
    const place = places.get(stableId);
    return place === undefined ? [] : [{ stableId, place }];
  });
  const inOrder = new Set(longestRisingRun(kept.map(({ place }) => place)));
  return new Set(kept.filter((_, index) => !inOrder.has(index)).map(({ stableId }) => stableId));
}

/** The newer list, with what is gone from the older one put back after what it used to follow. */
export function withRemoved<Item extends Identified>(
  before: readonly Item[],
  after: readonly Item[],
): Item[] {
  const kept = new Set(after.map(({ stableId }) => stableId));
  const merged = [...after];
  let follows = 0;
  for (const item of before) {
    if (kept.has(item.stableId)) {
      follows = merged.findIndex(({ stableId }) => stableId === item.stableId) + 1;
    } else {
      merged.splice(follows, 0, item);
      follows += 1;
    }
  }
  return merged;
}

function bySection(content: VersionContent): Map<string, VersionSection> {
  return new Map(content.map((section) => [section.stableId, section]));
}
