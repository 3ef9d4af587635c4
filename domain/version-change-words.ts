import type { BlockContent } from "./block";
import { blockName } from "./block-name";
import type { Change } from "./version-change";
import { leavesLinesOut, lineChanges } from "./version-change-lines";
import { type PlacedBlock, placedBlocks, type VersionContent, type VersionSection } from "./version-content";
import { type WordChange, wordChanges } from "./word-changes";

/** A change as it is read: what it is about, and its words, one entry for each paragraph that it touches. */
export type DescribedChange = { heading: string; note: string | null; lines: WordChange[][] };

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
  const compared = { before: indexed(before), after: indexed(after) };
  const groups = new Map<string, ChangedSection<Each>>();
  for (const change of changes) {
    const stableId = change.sectionStableId;
    const group = groups.get(stableId) ?? { stableId, title: titleOf(stableId, compared), changes: [] };
    group.changes.push({ ...change, ...described(change, compared) });
    groups.set(stableId, group);
  }
  return [...groups.values()];
}

type Indexed = { sections: Map<string, VersionSection>; blocks: Map<string, PlacedBlock> };
type Compared = { before: Indexed; after: Indexed };

function indexed(content: VersionContent): Indexed {
  return {
    sections: new Map(content.map((section) => [section.stableId, section])),
    blocks: placedBlocks(content),
  };
}

function titleOf(stableId: string, { before, after }: Compared): string {
  const now = after.sections.get(stableId);
  if (now) return `${now.number}. ${now.title}`;
  return before.sections.get(stableId)?.title ?? "";
}

function described({ sectionStableId, blockStableId, kind }: Change, compared: Compared): DescribedChange {
  if (blockStableId === null) {
    const was = compared.before.sections.get(sectionStableId);
    const is = compared.after.sections.get(sectionStableId);
    return sectionInWords(kind, { was, is, compared });
  }
  return blockInWords(kind, {
    was: compared.before.blocks.get(blockStableId),
    is: compared.after.blocks.get(blockStableId),
  });
}

type BlockPair = { was: PlacedBlock | undefined; is: PlacedBlock | undefined };

function blockInWords(kind: Change["kind"], { was, is }: BlockPair): DescribedChange {
  const contents = [was?.content ?? null, is?.content ?? null] as const;
  const notes = [
    movedFrom(was, is, kind),
    kind === "reformatted" ? sameWords : null,
    leavesLinesOut(...contents) ? linesLeftOut : null,
  ];
  return {
    heading: `${nameOf(was, is)} ${kindWords[kind]}`,
    note: notes.filter(Boolean).join(" ") || null,
    lines: [...lineChanges(...contents), ...linkLines(was, is)].filter((line) => line.length > 0),
  };
}

type SectionPair = { was: VersionSection | undefined; is: VersionSection | undefined; compared: Compared };

function sectionInWords(kind: Change["kind"], { was, is, compared }: SectionPair): DescribedChange {
  return {
    heading: `Section ${(is ?? was)?.number} ${kindWords[kind]}`,
    note: kind === "moved" ? `Section ${was?.number} is now section ${is?.number}.` : null,
    lines: [
      wordChanges(was?.title ?? "", is?.title ?? ""),
      ...(kind === "added" ? onlyIn(is, compared.before, "added") : []),
      ...(kind === "removed" ? onlyIn(was, compared.after, "removed") : []),
    ],
  };
}

/** The words of a section that came or went whole; a block that stands elsewhere is told there. */
function onlyIn(
  section: VersionSection | undefined,
  other: Indexed,
  kind: "added" | "removed",
): WordChange[][] {
  return (section?.blocks ?? [])
    .filter(({ stableId }) => !other.blocks.has(stableId))
    .flatMap(({ content }) => (kind === "added" ? lineChanges(null, content) : lineChanges(content, null)));
}

const kindWords: Record<Change["kind"], string> = {
  added: "added",
  removed: "removed",
  reworded: "reworded",
  moved: "moved",
  moved_and_reworded: "moved and reworded",
  retitled: "retitled",
  reformatted: "set out differently",
};

const sameWords = "The words are the same. Links, emphasis or layout changed.";

const linesLeftOut = "Lines that stayed as they were are left out.";

/** “Paragraph 4.3”; of what is gone “Old paragraph 4.3”, since another one has that number now. */
function nameOf(was: PlacedBlock | undefined, is: PlacedBlock | undefined): string {
  const block = is ?? was;
  if (!block) return "";
  return is ? blockName(block) : `Old ${blockName(block).toLowerCase()}`;
}

function movedFrom(was: PlacedBlock | undefined, is: PlacedBlock | undefined, kind: Change["kind"]) {
  if (!was || !is || !kind.startsWith("moved")) return null;
  if (was.section.stableId !== is.section.stableId) {
    return `Moved here from section ${was.section.number} of the version before, “${was.section.title}”.`;
  }
  return was.number && is.number ? `Moved from ${was.number} to ${is.number}.` : "Moved inside the section.";
}

/** Addresses of links that changed, which have no words of their own. */
function linkLines(was: PlacedBlock | undefined, is: PlacedBlock | undefined): WordChange[][] {
  if (!was || !is) return [];
  const [then, now] = [linksIn(was.content), linksIn(is.content)];
  return [
    ...then.filter((href) => !now.includes(href)).map((text) => [{ kind: "removed", text } as const]),
    ...now.filter((href) => !then.includes(href)).map((text) => [{ kind: "added", text } as const]),
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
