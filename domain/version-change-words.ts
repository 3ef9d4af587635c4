import type { BlockContent } from "./block";
import { blockName } from "./block-name";
import { type Compared, comparedContent } from "./compared-content";
import type { Change, ChangeKind } from "./version-change";
import { type PlacedBlock, placedBlocks, type VersionContent, type VersionSection } from "./version-content";
import { wordChanges } from "./word-changes";

/** Where a block stands in one of the two versions. */
export type ChangePlace = {
  stableId: string;
  number: string | null;
  section: { stableId: string; number: number; title: string };
};

/** A change as it is read: what it is about, its words in their shape, and where they stood and stand. */
export type DescribedChange = {
  heading: string;
  note: string | null;
  words: Compared[];
  /** Addresses of links that changed, which have no words of their own. */
  links: { kind: "removed" | "added"; href: string }[];
  was: ChangePlace | null;
  is: ChangePlace | null;
};

/** The changes of one section, under its title now or, where it is gone, as it was. */
export type ChangedSection<Each extends Change> = {
  stableId: string;
  title: string;
  changes: (Each & DescribedChange)[];
};

/** The changes of a version by section, in their order, each put into words from the two versions compared. */
export function changedSections<Each extends Change>(
  changes: readonly Each[],
  before: VersionContent,
  after: VersionContent,
): ChangedSection<Each>[] {
  const versions = { before: indexed(before), after: indexed(after) };
  const groups = new Map<string, ChangedSection<Each>>();
  for (const change of changes) {
    const stableId = change.sectionStableId;
    const group = groups.get(stableId) ?? { stableId, title: titleOf(stableId, versions), changes: [] };
    group.changes.push({ ...change, ...described(change, versions) });
    groups.set(stableId, group);
  }
  return [...groups.values()];
}

type Indexed = { sections: Map<string, VersionSection>; blocks: Map<string, PlacedBlock> };
type Both = { before: Indexed; after: Indexed };

function indexed(content: VersionContent): Indexed {
  return {
    sections: new Map(content.map((section) => [section.stableId, section])),
    blocks: placedBlocks(content),
  };
}

function titleOf(stableId: string, { before, after }: Both): string {
  const now = after.sections.get(stableId);
  if (now) return `${now.number}. ${now.title}`;
  return before.sections.get(stableId)?.title ?? "";
}

function described({ sectionStableId, blockStableId, kind }: Change, both: Both): DescribedChange {
  if (blockStableId === null) {
    const was = both.before.sections.get(sectionStableId);
    const is = both.after.sections.get(sectionStableId);
    return sectionInWords(kind, { was, is, both });
  }
  return blockInWords(kind, {
    was: both.before.blocks.get(blockStableId),
    is: both.after.blocks.get(blockStableId),
  });
}

type BlockPair = { was: PlacedBlock | undefined; is: PlacedBlock | undefined };

function blockInWords(kind: ChangeKind, { was, is }: BlockPair): DescribedChange {
  const notes = [movedFrom(was, is, kind), kind === "reformatted" ? sameWords : null];
  return {
    heading: `${nameOf(was, is)} ${kindWords[kind]}`,
    note: notes.filter(Boolean).join(" ") || null,
    words: comparedContent(was?.content ?? null, is?.content ?? null),
    links: linkChanges(was, is),
    was: was ? placeOf(was) : null,
    is: is ? placeOf(is) : null,
  };
}

/** Where a block is, without its words. */
export function placeOf({ stableId, number, section }: PlacedBlock): ChangePlace {
  const { title } = section;
  return { stableId, number, section: { stableId: section.stableId, number: section.number, title } };
}

type SectionPair = { was: VersionSection | undefined; is: VersionSection | undefined; both: Both };

function sectionInWords(kind: ChangeKind, { was, is, both }: SectionPair): DescribedChange {
  const title = wordChanges(was?.title ?? "", is?.title ?? "");
  return {
    heading: `Section ${(is ?? was)?.number} ${kindWords[kind]}`,
    note: kind === "moved" ? `Section ${was?.number} is now section ${is?.number}.` : null,
    words: [
      { kind: "words", parts: title, code: false },
      ...(kind === "added" ? onlyIn(is, both.before).flatMap((one) => comparedContent(null, one)) : []),
      ...(kind === "removed" ? onlyIn(was, both.after).flatMap((one) => comparedContent(one, null)) : []),
    ],
    links: [],
    was: null,
    is: null,
  };
}

/** The blocks of a section that came or went whole; a block that stands elsewhere is told there. */
function onlyIn(section: VersionSection | undefined, other: Indexed): BlockContent[] {
  return (section?.blocks ?? [])
    .filter(({ stableId }) => !other.blocks.has(stableId))
    .map(({ content }) => content);
}

export const kindWords: Record<ChangeKind, string> = {
  added: "added",
  removed: "removed",
  reworded: "reworded",
  moved: "moved",
  moved_and_reworded: "moved and reworded",
  retitled: "retitled",
  reformatted: "set out differently",
};

const sameWords = "The words are the same. Links, emphasis or layout changed.";

/** “Paragraph 4.3”; of what is gone “Old paragraph 4.3”, since another one has that number now. */
function nameOf(was: PlacedBlock | undefined, is: PlacedBlock | undefined): string {
  const block = is ?? was;
  if (!block) return "";
  return is ? blockName(block) : `Old ${blockName(block).toLowerCase()}`;
}

function movedFrom(was: PlacedBlock | undefined, is: PlacedBlock | undefined, kind: ChangeKind) {
  if (!was || !is || !kind.startsWith("moved")) return null;
  if (was.section.stableId !== is.section.stableId) {
    const from = was.number ? `${was.number} in old section` : "old section";
    return `Moved here from ${from} ${was.section.number}, “${was.section.title}”.`;
  }
  return was.number && is.number ? `Moved from ${was.number} to ${is.number}.` : "Moved inside the section.";
}

function linkChanges(was: PlacedBlock | undefined, is: PlacedBlock | undefined): DescribedChange["links"] {
  if (!was || !is) return [];
  const [then, now] = [linksIn(was.content), linksIn(is.content)];
  return [
    ...then.filter((href) => !now.includes(href)).map((href) => ({ kind: "removed", href }) as const),
    ...now.filter((href) => !then.includes(href)).map((href) => ({ kind: "added", href }) as const),
  ];
}

function linksIn(content: BlockContent): string[] {
  const found: string[] = [];
  JSON.stringify(content, (key, value: unknown) => {
    if ((key === "href" || key === "src") && typeof value === "string") found.push(value);
    return value;
  });
  return [...new Set(found)];
}
