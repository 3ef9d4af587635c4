import { and, asc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { ContributionKind } from "@/domain/contribution";
import type { Person } from "@/domain/person";
import type { Answered, Only, TalkFilters } from "@/domain/talk-filter";
import type { Transaction } from "./client";
import { blocks, sections } from "./schema/strategies";
import { newSince } from "./section-visits";
import type { TalkFrame } from "./talk-frame";
import { heardAnywhere, shown } from "./talk-scope";

export type FilterBlock = Awaited<ReturnType<typeof listNumberedBlocks>>[number];

/** Filters that were found to be about something: what does not exist for the viewer is left out. */
export type FoundFilters = {
  /** As they are said in an address. */
  said: TalkFilters;
  forum: { id: number; slug: string; name: string } | null;
  section: { number: number; title: string; stableId: string } | null;
  block: FilterBlock | "section" | null;
  kind: ContributionKind | null;
  answered: Answered | null;
  only: Only | null;
};

/** What the filters of an address are about, in the exercise of `frame`, and the blocks that the section offers. */
export async function findFilters(tx: Transaction, frame: TalkFrame, filters: TalkFilters) {
  const section = frame.contents?.find(({ number }) => number === filters.section) ?? null;
  const forum = frame.forums.find(({ slug }) => slug === filters.forum) ?? null;
  const numbered = section ? await listNumberedBlocks(tx, frame.versionId, section.stableId) : [];
  const block = section ? blockOf(filters.block, numbered) : null;
  const found: FoundFilters = {
    said: {
      forum: forum?.slug,
      section: section?.number,
      block: block === "section" ? block : (block?.number ?? undefined),
      kind: filters.kind,
      answered: filters.answered,
      only: filters.only,
    },
    ...{ forum, section, block },
    kind: filters.kind ?? null,
    answered: filters.answered ?? null,
    only: filters.only ?? null,
  };
  return { filters: found, blocks: numbered };
}

function blockOf(said: string | undefined, numbered: readonly FilterBlock[]): FoundFilters["block"] {
  if (said === "section") return said;
  return numbered.find(({ number }) => number === said) ?? null;
}

function listNumberedBlocks(tx: Transaction, versionId: number, sectionStableId: string) {
  return tx
    .select({
      stableId: blocks.stableId,
      number: blocks.number,
      kind: blocks.kind,
      content: blocks.content,
    })
    .from(blocks)
    .innerJoin(sections, eq(sections.id, blocks.sectionId))
    .where(
      and(eq(blocks.versionId, versionId), eq(sections.stableId, sectionStableId), isNotNull(blocks.number)),
    )
    .orderBy(asc(blocks.position));
}

/** The condition for rows named `c` that are asked for, forum and exercise aside. */
export function filtered(viewer: Person, exerciseId: number, filters: FoundFilters): SQL {
  const { section, block, kind } = filters;
  return sql.join(
    [
      sql`true`,
      ...(section ? [sql`c.placed_section = ${section.stableId}`] : []),
      ...(block ? [onBlock(block)] : []),
      ...(kind ? [ofKind[kind]] : []),
      ...(filters.answered ? [unanswered[filters.answered]] : []),
      ...(filters.only === "mine" ? [sql`c.id in (${mineIn(exerciseId)})`] : []),
      ...(filters.only === "new" ? [sql`c.id in (${newIn(viewer, exerciseId, section?.stableId)})`] : []),
    ],
    sql` and `,
  );
}

/** Spelled out, so that the index of what is rarer than comments is known to fit. */
const ofKind: Record<ContributionKind, SQL> = {
  comment: sql`c.kind = 'comment'`,
  suggestion: sql`c.kind = 'suggestion'`,
  answer: sql`c.kind = 'answer'`,
  session_note: sql`c.kind = 'session_note'`,
  submission: sql`c.kind = 'submission'`,
};

function onBlock(block: FilterBlock | "section"): SQL {
  return block === "section" ? sql`c.placed_block is null` : sql`c.placed_block = ${block.stableId}`;
}

const unanswered: Record<Answered, SQL> = {
  no_reply: sql`not exists (select from contributions r where r.parent_id = c.id and r.status in ('published', 'redacted'))`,
  no_response: sql`not exists (select from issue_contributions i join issues s on s.id = i.issue_id
    where i.contribution_id = c.id and s.published_at is not null and s.response_code is not null)`,
};

/** What the viewer said, and what they replied to: a reply is read with what it answers. */
function mineIn(exerciseId: number): SQL {
  return sql`select unnest(array[m.id, m.parent_id]) from contributions m
    where m.id = any((select my_contributions())::integer[]) and m.exercise_id = ${exerciseId}`;
}

/** More than these nobody reads through; the newest of them are looked at. */
const mostNew = 1000;

/** What others said since the viewer last left each section, and what they replied to. */
function newIn(viewer: Person, exerciseId: number, section: string | undefined): SQL {
  const inSection = section ? sql`and v.section_stable_id = ${section}` : sql``;
  return sql`select unnest(array[n.id, n.parent_id]) from section_visits v cross join lateral (
      select c.id, c.parent_id from contributions c
      where c.exercise_id = v.exercise_id and c.placed_section = v.section_stable_id and c.received_at > ${newSince}
        and ${shown} and ${heardAnywhere} and not c.id = any((select my_contributions())::integer[])
      order by c.received_at desc limit ${mostNew}) n
    where v.exercise_id = ${exerciseId} and v.person_id = ${viewer.id} ${inSection}`;
}
