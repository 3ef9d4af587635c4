import { type Change, type ChangeKind, changeKinds, withRemoved } from "./version-change";
import {
  type ChangedSection,
  type ChangePlace,
  changedSections,
  kindWords,
  placeOf,
} from "./version-change-words";
import { type PlacedBlock, placedBlocks, type VersionContent, type VersionSection } from "./version-content";

type Described<Each extends Change> = ChangedSection<Each>["changes"][number];

/**
 * What stands at one place of a compared section: a change; a run of paragraphs that stayed, with the first and the
 * last of them; or the place that a block has moved from, with where it is now.
 */
export type ComparedRow<Each extends Change> =
  | { kind: "change"; change: Described<Each> }
  | { kind: "same"; count: number; first: ChangePlace; last: ChangePlace }
  | { kind: "gone"; was: ChangePlace; is: ChangePlace };

export type ComparedSection<Each extends Change> = ChangedSection<Each> & {
  /** Its number in the newer version; null where it is gone. */
  number: number | null;
  rows: ComparedRow<Each>[];
};

/**
 * Two versions side by side, as far as they differ: section by section in the order of the newer one, what was taken
 * out where it stood. A section that only lost blocks to another one is there too, without changes of its own.
 */
export function comparedSections<Each extends Change>(
  changes: readonly Each[],
  before: VersionContent,
  after: VersionContent,
): ComparedSection<Each>[] {
  const told = new Map(changedSections(changes, before, after).map((section) => [section.stableId, section]));
  const both = { old: placedBlocks(before), now: placedBlocks(after), moved: movedBlocks(changes) };
  return withRemoved(before, after).flatMap((section) => {
    const old = before.find(({ stableId }) => stableId === section.stableId);
    const now = after.find(({ stableId }) => stableId === section.stableId);
    const title = now ? `${now.number}. ${now.title}` : section.title;
    const changed = told.get(section.stableId) ?? { stableId: section.stableId, title, changes: [] };
    const rows = rowsOf(changed.changes, { old, now }, both);
    const differs = rows.some(({ kind }) => kind !== "same");
    return differs ? [{ ...changed, number: now?.number ?? null, rows }] : [];
  });
}

/** The sections of the newer version in which nothing differs. */
export function unchangedSections(
  compared: readonly { stableId: string }[],
  after: VersionContent,
): VersionSection[] {
  const differ = new Set(compared.map(({ stableId }) => stableId));
  return after.filter(({ stableId }) => !differ.has(stableId));
}

/** How many changes of each kind there are: “2 reworded, 1 added”. */
export function kindsInWords(changes: readonly { kind: ChangeKind }[]): string {
  const counts = changeKinds.map(
    (kind) => [kind, changes.filter((one) => one.kind === kind).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kindWords[kind]}`)
    .join(", ");
}

function movedBlocks(changes: readonly Change[]): Set<string> {
  return new Set(
    changes.flatMap(({ blockStableId, kind }) =>
      blockStableId !== null && kind.startsWith("moved") ? [blockStableId] : [],
    ),
  );
}

type Both = { old: Map<string, PlacedBlock>; now: Map<string, PlacedBlock>; moved: Set<string> };
type Pair = { old: VersionSection | undefined; now: VersionSection | undefined };

function rowsOf<Each extends Change>(
  changes: readonly Described<Each>[],
  section: Pair,
  both: Both,
): ComparedRow<Each>[] {
  const rows = changes.filter(({ blockStableId }) => blockStableId === null).map(asRow);
  const ofBlock = new Map(changes.map((change) => [change.blockStableId, change]));
  for (const { stableId, left } of placesOf(section, both.moved)) {
    const change = ofBlock.get(stableId);
    const [was, is] = [both.old.get(stableId), both.now.get(stableId)];
    if (!left && change) rows.push(asRow(change));
    else if (was && is) addUnchanged(rows, { was: placeOf(was), is: placeOf(is), left });
  }
  return rows;
}

function asRow<Each extends Change>(change: Described<Each>): ComparedRow<Each> {
  return { kind: "change", change };
}

/** A block that moved has two places: the one that it left, and the new one. */
function placesOf({ old, now }: Pair, moved: Set<string>) {
  const marked = (section: VersionSection | undefined, age: "left" | "new") =>
    (section?.blocks ?? []).map(({ stableId }) => ({
      stableId: moved.has(stableId) ? `${age} ${stableId}` : stableId,
    }));
  return withRemoved(marked(old, "left"), marked(now, "new")).map(({ stableId }) => ({
    stableId: stableId.replace(/^(left|new) /, ""),
    left: stableId.startsWith("left "),
  }));
}

type Kept = { was: ChangePlace; is: ChangePlace; left: boolean };

/** What left its place is told there; what stayed is counted, but for headings, which have no number. */
function addUnchanged<Each extends Change>(rows: ComparedRow<Each>[], { was, is, left }: Kept): void {
  const last = rows.at(-1);
  if (left) rows.push({ kind: "gone", was, is });
  else if (is.number === null) return;
  else if (last?.kind !== "same") rows.push({ kind: "same", count: 1, first: is, last: is });
  else rows[rows.length - 1] = { ...last, count: last.count + 1, last: is };
}
