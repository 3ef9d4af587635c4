import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { SaidBy } from "@/domain/assisted-entry";
import type { ModerationAction, ModerationReason } from "@/domain/contribution";
import type { Person, Viewer } from "@/domain/person";
import { asViewer, type Transaction } from "./client";
import { type Note, noteColumns, noteOf } from "./contribution-notes";
import { listResponses } from "./contribution-responses";
import { standingNow } from "./contribution-standing";
import { suggestedKept } from "./contribution-suggestions";
import { contributionAuthors, contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums } from "./schema/people";
import { blocks, sections } from "./schema/strategies";
import { myForums, talkExercise } from "./section-frame";

export type MyContribution = Awaited<ReturnType<typeof listMyContributions>>["contributions"][number];

/**
 * What the viewer has said, the newest first: where, in which state and why, with the replies to it and what the
 * council answered; those in one exercise, if `exercise` is its slug. `older` says that there is more before the last.
 */
export async function listMyContributions(
  viewer: Viewer,
  {
    before,
    limit,
    exercise = null,
  }: { before?: number | undefined; limit: number; exercise?: string | null },
) {
  if (!viewer) return { contributions: [], older: false };
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .select(columns)
      .from(contributionAuthors)
      .innerJoin(contributions, eq(contributions.id, contributionAuthors.contributionId))
      .leftJoin(forums, eq(forums.id, contributions.forumId))
      // Whoever has left the forum since no longer sees the exercise, and still sees what they said.
      .leftJoin(exercises, eq(exercises.id, contributions.exerciseId))
      .leftJoin(
        sections,
        and(
          eq(sections.versionId, contributions.versionId),
          eq(sections.stableId, contributions.sectionStableId),
        ),
      )
      .leftJoin(
        blocks,
        and(eq(blocks.versionId, contributions.versionId), eq(blocks.stableId, contributions.blockStableId)),
      )
      .where(
        and(
          eq(contributionAuthors.personId, viewer.id),
          before ? lt(contributionAuthors.contributionId, before) : undefined,
          exercise ? eq(exercises.slug, exercise) : undefined,
        ),
      )
      .orderBy(desc(contributionAuthors.contributionId))
      .limit(limit + 1);
    const mine = rows.slice(0, limit);
    const ids = mine.map(({ id }) => id);
    const [replies, responses] = await Promise.all([listReplies(tx, viewer, ids), listResponses(tx, ids)]);
    return {
      contributions: mine.map((row) => ({
        ...row,
        replies: replies.filter(({ parentId }) => parentId === row.id),
        responses: responses.filter(({ contributionId }) => contributionId === row.id),
      })),
      older: rows.length > limit,
    };
  });
}

export type LastEvent = {
  action: ModerationAction;
  reason: ModerationReason | null;
  note: string | null;
  underReview: boolean;
};

/** How a contribution was entered for its author by somebody else; null where it was not. */
export type Entered = { by: string | null; said: SaidBy; saidOn: string };
const enteredFor = sql<Entered | null>`(
  select json_build_object('by', coalesce(p.name, v.name), 'said', n.said, 'saidOn', n.said_on)
  from assisted_entries n left join people p on p.id = n.entered_by
  left join forum_convenors() v on v.forum_id = n.forum_id and v.person_id = n.entered_by where n.contribution_id = ${contributions.id})`;

const columns = {
  id: contributions.id,
  parentId: contributions.parentId,
  body: contributions.body,
  suggested: suggestedKept,
  status: contributions.status,
  revision: contributions.revision,
  quotePermission: contributions.quotePermission,
  receivedAt: contributions.receivedAt,
  editedAt: contributions.editedAt,
  named: contributionAuthors.named,
  forumName: forums.name,
  exercise: talkExercise,
  section: { number: sections.number, title: sections.title },
  block: { number: blocks.number, kind: blocks.kind },
  standing: standingNow,
  myForums,
  entered: enteredFor,
  // What was decided last, and why: the contributor is told (D§2.6).
  lastEvent: sql<LastEvent | null>`(
    select json_build_object('action', e.action, 'reason', e.reason, 'note', e.note,
      'underReview', e.review_requested_at is not null) from moderation_events e
    where e.contribution_id = ${contributions.id} order by e.id desc limit 1)`,
};

async function listReplies(tx: Transaction, viewer: Person, ids: readonly number[]): Promise<Note[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select(noteColumns)
    .from(contributions)
    .leftJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
    .leftJoin(forums, eq(forums.id, contributions.forumId))
    .where(
      and(
        inArray(contributions.parentId, [...ids]),
        sql`${contributions.status} in ('published', 'redacted')`,
      ),
    )
    .orderBy(contributions.id);
  return rows.map((row) => noteOf(row, viewer));
}
