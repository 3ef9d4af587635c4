import type { VersionContent, VersionSection } from "./version-content";

/** How an edit of a draft is told and undone: the order of all sections before it, and those that it changed. */
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
] as const;
export type DraftEditKind = (typeof draftEditKinds)[number];

/**
 * What an edit changed: the order before it with each section that it changed or took away as it was, and the ids of
 * every section that it changed, took away or made. Null when nothing changed but numbers. An id alone in
 * `sectionIds` although nothing of it changed means that it stands elsewhere now.
 */
export function editBetween(
  before: VersionContent,
  after: VersionContent,
): { before: EditedSections; sectionIds: string[] } | null {
  const [was, is] = [wordings(before), wordings(after)];
  const changed = before.filter(({ stableId }) => was.get(stableId) !== is.get(stableId));
  const made = after.filter(({ stableId }) => !was.has(stableId));
  const [orderBefore, orderAfter] = [idsOf(before), idsOf(after)];
  if (changed.length === 0 && made.length === 0 && orderBefore.join() === orderAfter.join()) return null;
  return {
    before: { order: orderBefore, sections: changed },
    sectionIds: idsOf([...changed, ...made]),
  };
}

/**
 * A draft with an edit undone: the sections that it changed as they were, those that it made gone, and the order as it
 * was. Sections that came later stay where they are, after what they follow.
 */
export function undone(
  content: VersionContent,
  { before, sectionIds }: { before: EditedSections; sectionIds: readonly string[] },
): VersionContent {
  const restored = new Map(before.sections.map((section) => [section.stableId, section]));
  const kept = content.filter(
    ({ stableId }) => before.order.includes(stableId) || !sectionIds.includes(stableId),
  );
  const standing = new Map(kept.map((section) => [section.stableId, section]));
  const old = before.order.flatMap((id) => restored.get(id) ?? standing.get(id) ?? []);
  const result = [...old];
  for (const [at, section] of kept.entries()) {
    if (before.order.includes(section.stableId)) continue;
    const follows = kept[at - 1]?.stableId;
    result.splice(result.findIndex(({ stableId }) => stableId === follows) + 1, 0, section);
  }
  return result;
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

function idsOf(sections: VersionContent): string[] {
  return sections.map(({ stableId }) => stableId);
}
