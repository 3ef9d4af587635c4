import { renumbered } from "./draft-edit";
import type { VersionContent, VersionSection } from "./version-content";

/**
 * How an edit of a draft is told and undone: the sections that it changed as they were, and the order of all sections
 * before it, which is empty where the order stayed.
 */
export type EditedSections = { order: string[]; sections: VersionSection[] };

export const draftEditKinds = [
  "saved",
  "saved_by_itself",
  "added",
  "removed",
  "moved",
  "split",
  "merged",
  "undone",
  "adopted",
] as const;
export type DraftEditKind = (typeof draftEditKinds)[number];

/**
 * What an edit changed: the order before it with each section that it changed or took away as it was, and the ids of
 * every section that it changed, took away or made. Null when nothing changed but numbers.
 */
export function editBetween(
  before: VersionContent,
  after: VersionContent,
): { before: EditedSections; sectionIds: string[] } | null {
  const [was, is] = [wordings(before), wordings(after)];
  const changed = before.filter(({ stableId }) => was.get(stableId) !== is.get(stableId));
  const made = after.filter(({ stableId }) => !was.has(stableId));
  const [orderBefore, orderAfter] = [idsOf(before), idsOf(after)];
  const reordered = orderBefore.join() !== orderAfter.join();
  if (changed.length === 0 && !reordered) return null;
  return {
    before: { order: reordered ? orderBefore : [], sections: changed },
    sectionIds: idsOf([...changed, ...made]),
  };
}

export type Edit = { before: EditedSections; sectionIds: readonly string[] };

/**
 * A draft with an edit undone: the sections that it changed as they were, those that it made gone, and the order as it
 * was. Sections that came later stay where they are, after what they follow; a block that was put into one of them
 * keeps its id there, and what is put back gets another.
 */
export function undone(
  content: VersionContent,
  { before, sectionIds }: Edit,
  newId: () => string,
): VersionContent {
  const order = before.order.length > 0 ? before.order : idsOf(content);
  const kept = content.filter(({ stableId }) => order.includes(stableId) || !sectionIds.includes(stableId));
  const changed = new Set(idsOf(before.sections));
  const taken = new Set(
    kept.flatMap((section) => (changed.has(section.stableId) ? [] : idsOf(section.blocks))),
  );
  const restored = new Map(
    before.sections.map((section) => [section.stableId, withFreeIds(section, taken, newId)]),
  );
  const standing = new Map(kept.map((section) => [section.stableId, section]));
  const old = order.flatMap((id) => restored.get(id) ?? standing.get(id) ?? []);
  const result = [...old];
  for (const [at, section] of kept.entries()) {
    if (order.includes(section.stableId)) continue;
    const follows = kept[at - 1]?.stableId;
    result.splice(result.findIndex(({ stableId }) => stableId === follows) + 1, 0, section);
  }
  return renumbered(result);
}

/** Why an edit cannot be undone, or null: what came `later` would be undone with it. */
export function undoRefusal(edit: Edit, later: readonly (Edit & { name: string })[]): string | null {
  const same = later.find(({ sectionIds }) => sectionIds.some((id) => edit.sectionIds.includes(id)));
  if (same) return `${same.name} has changed the section since. Undo that first.`;
  const reordered = edit.before.order.length > 0 && later.find(({ before }) => before.order.length > 0);
  return reordered ? `${reordered.name} has changed the order of the sections since. Undo that first.` : null;
}

function withFreeIds(section: VersionSection, taken: ReadonlySet<string>, newId: () => string) {
  const free = (stableId: string) => (taken.has(stableId) ? newId() : stableId);
  return {
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, stableId: free(block.stableId) })),
  };
}

/** Everything of a section but numbers, which follow from places: two that are equal here say the same. */
export function sectionWording({ title, blocks }: VersionSection): string {
  const held = blocks.map(({ stableId, content }) => [stableId, content]);
  return JSON.stringify([title, held], (key, value: unknown) => {
    if (key === "number") return undefined;
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wordings(content: VersionContent): Map<string, string> {
  return new Map(content.map((section) => [section.stableId, sectionWording(section)]));
}

function idsOf(all: readonly { stableId: string }[]): string[] {
  return all.map(({ stableId }) => stableId);
}
