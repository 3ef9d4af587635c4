import { and, eq, or, sql } from "drizzle-orm";
import type { Anchor } from "@/domain/anchor";
import { type BlockContent, plainText } from "@/domain/block";
import type { ContributionKind } from "@/domain/contribution";
import type { Person, Viewer } from "@/domain/person";
import { asViewer } from "./client";
import { insertAnchor } from "./contribution-anchors";
import { deleteSent } from "./contribution-drafts";
import { noteColumns, noteOf } from "./contribution-notes";
import { standingNow } from "./contribution-standing";
import { insertSuggestion } from "./contribution-suggestions";
import { contributionAuthors, contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums } from "./schema/people";
import { blocks, sections } from "./schema/strategies";
import { lastWordsOf, myForums, talkExercise } from "./section-frame";
import { unveiledAt } from "./talk-scope";
import {
  inConvenedForums,
  inEvidenceExercises,
  inInvitedExercises,
  inMyContributions,
  inMyForums,
  inTeamExercises,
  visibleExercises,
} from "./visibility";

export type Contribution = NonNullable<Awaited<ReturnType<typeof findContribution>>>;

/**
 * A contribution that the viewer may see, with where it stands and what the rules about it ask; null for everyone
 * else. Peers see what is shown; the author, the forum’s convenor and the evidence team see it in any state.
 */
export async function findContribution(viewer: Viewer, id: number) {
  if (!viewer) return null;
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, lastWords: lastWordsOf(viewer) })
      .from(contributions)
      .innerJoin(exercises, eq(exercises.id, contributions.exerciseId))
      .innerJoin(sections, inVersion(sections, contributions.sectionStableId))
      .leftJoin(blocks, inVersion(blocks, contributions.blockStableId))
      .leftJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
      .leftJoin(forums, eq(forums.id, contributions.forumId))
      .where(and(eq(contributions.id, id), visibleExercises(exercises.id), visibleContributions())),
  );
  if (!row) return null;
  const { note, ...rest } = row;
  return {
    ...rest,
    note: noteOf(note, viewer),
    named: note.named ?? false,
    forumName: note.forumName,
    mine: note.authorId === viewer.id,
  };
}

const columns = {
  note: noteColumns,
  parentId: contributions.parentId,
  status: contributions.status,
  revision: contributions.revision,
  quotePermission: contributions.quotePermission,
  forumId: contributions.forumId,
  versionId: contributions.versionId,
  sectionStableId: contributions.sectionStableId,
  blockStableId: contributions.blockStableId,
  exercise: talkExercise,
  section: { number: sections.number, title: sections.title },
  block: { number: blocks.number, kind: blocks.kind, content: blocks.content },
  standing: standingNow,
  myForums,
};

/** The section or block with this stable id in the version that the contribution was made on. */
function inVersion(
  table: typeof sections | typeof blocks,
  stableId: typeof contributions.sectionStableId | typeof contributions.blockStableId,
) {
  return and(eq(table.versionId, contributions.versionId), eq(table.stableId, stableId));
}

/** The first wall round a contribution: what a peer sees, and who sees it in any state. */
export function visibleContributions() {
  return or(
    and(
      sql`${contributions.status} in ('published', 'redacted')`,
      or(
        inMyForums(contributions.forumId),
        and(contributions.shared, inInvitedExercises(contributions.exerciseId)),
        inTeamExercises(contributions.exerciseId),
      ),
      unveiledAt({
        exercise: sql`${contributions.exerciseId}`,
        section: sql`${contributions.placedSection}`,
        block: sql`coalesce(${contributions.placedBlock}, 'section')`,
      }),
    ),
    inMyContributions(contributions.id),
    inConvenedForums(contributions.forumId),
    inEvidenceExercises(contributions.exerciseId),
  );
}

export type NewContribution = {
  exerciseId: number;
  versionId: number;
  sectionStableId: string;
  blockStableId: string | null;
  parentId: number | null;
  forumId: number;
  body: string;
  named: boolean;
  quotePermission: boolean;
  /** The words of the block that it is about, if some are; a reply has none. */
  anchor?: Anchor | null;
  /** The open question that it answers, if it answers one: then it is no suggestion. */
  questionId?: number | null;
  /** Other words that it proposes for the block; a comment proposes none. */
  suggestion?: BlockContent | null;
  /** Made when the form was rendered. */
  key: string;
  /** What was kept of it half-written: it goes when it is sent. */
  draft?: { kept: number; writer: string } | null;
};

/**
 * Makes a contribution, its author and its original in one transaction of two statements sent together; nothing is
 * done per reader. A key that has been used before makes nothing: then `repeated` says whether the same was said at
 * the same place (a form sent twice) or something else. Throws when the policies refuse, which the rules
 * (contributeRefusal) have prevented.
 */
export async function insertContribution(
  person: Person,
  made: NewContribution,
): Promise<{ id: number; repeated: false | "the same" | "other words" }> {
  try {
    return { id: await insertOnce(person, made), repeated: false };
  } catch (error) {
    if (!isRepeat(error)) throw error;
  }
  const sent = await findSent(person, made.key);
  if (!sent) throw new Error("A key is taken, and by nothing.");
  return { id: sent.id, repeated: isSame(sent, made) ? "the same" : "other words" };
}

function insertOnce(person: Person, made: NewContribution): Promise<number> {
  return asViewer(person, async (tx) => {
    const [[row]] = await Promise.all([
      tx.execute<{ id: number }>(sql`
        with c as (
          insert into contributions (exercise_id, version_id, section_stable_id, block_stable_id, parent_id, forum_id, kind, question_id, body, quote_permission)
          values (${made.exerciseId}, ${made.versionId}, ${made.sectionStableId}, ${made.blockStableId}, ${made.parentId},
            ${made.forumId}, ${kindOf(made)}, ${made.questionId ?? null}, ${made.body}, ${made.quotePermission})
          returning id, exercise_id, forum_id)
        insert into contribution_authors (contribution_id, exercise_id, forum_id, person_id, named, name, post, idempotency_key)
        select id, exercise_id, forum_id, ${person.id}, ${made.named}, ${person.name}, ${person.post}, ${made.key}::uuid from c
        returning contribution_id as id`),
      // A statement of its own: the policy of the originals asks who wrote it, and sees only what came before.
      tx.execute(sql`
        insert into contribution_originals (contribution_id, revision, exercise_id, forum_id, body)
        select a.contribution_id, 1, a.exercise_id, a.forum_id, ${made.body} from contribution_authors a
        where a.person_id = ${person.id} and a.idempotency_key = ${made.key}::uuid`),
    ]);
    if (!row) throw new Error("A contribution was made and gave no id.");
    if (made.draft) await deleteSent(tx, person, { ...made.draft, key: made.key });
    if (made.anchor) {
      const { versionId, exerciseId, sectionStableId } = made;
      await insertAnchor(tx, { contributionId: row.id, versionId, exerciseId, sectionStableId }, made.anchor);
    }
    if (made.suggestion) {
      const on = { contributionId: row.id, exerciseId: made.exerciseId };
      await insertSuggestion(tx, on, made.suggestion);
    }
    return row.id;
  });
}

function kindOf({ questionId, suggestion }: NewContribution): ContributionKind {
  if (questionId) return "answer";
  return suggestion ? "suggestion" : "comment";
}

function isRepeat(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return (
    cause instanceof Error &&
    "constraint_name" in cause &&
    cause.constraint_name === "one_contribution_per_key"
  );
}

type SentRow = {
  id: number;
  body: string;
  block: string | null;
  parent: number | null;
  suggested: string | null;
};
export type Sent = NonNullable<Awaited<ReturnType<typeof findSent>>>;

/** What the viewer has already sent with this key, as it was then; null if nothing. */
export async function findSent(person: Person, key: string) {
  const rows = await asViewer(person, (tx) =>
    tx.execute<SentRow>(sql`
      select c.id, o.body, c.block_stable_id as block, c.parent_id as parent,
        (select s.text from suggestions s where s.contribution_id = c.id) as suggested
      from contribution_authors a
      join contributions c on c.id = a.contribution_id
      join contribution_originals o on o.contribution_id = c.id and o.revision = 1
      where a.person_id = ${person.id} and a.idempotency_key = ${key}::uuid`),
  );
  return rows[0] ?? null;
}

/** Whether a form that was sent before says the same thing at the same place. */
export function isSame(
  sent: Sent,
  made: Pick<NewContribution, "body" | "blockStableId" | "parentId" | "suggestion">,
): boolean {
  const suggested = made.suggestion ? plainText(made.suggestion) : null;
  return (
    sent.body === made.body &&
    sent.block === made.blockStableId &&
    sent.parent === made.parentId &&
    sent.suggested === suggested
  );
}
