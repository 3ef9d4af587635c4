import { and, asc, eq, gt, ilike, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { SaidBy } from "@/domain/assisted-entry";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer, onlyRow, type Transaction } from "./client";
import { assistedEntries } from "./schema/assisted-entries";
import { contributionOriginals, contributions } from "./schema/contributions";
import { exerciseForums, exercises } from "./schema/exercises";
import { forums, memberships, people } from "./schema/people";
import { blocks, sections } from "./schema/strategies";
import { readAt, talkExercise } from "./section-frame";
import { inConvenedForums, inLedExercises, visibleExercises } from "./visibility";

export type AssistedPlace = NonNullable<Awaited<ReturnType<typeof findAssistedPlace>>>;
export type AssistedForum = AssistedPlace["forums"][number];

/**
 * An exercise, the sections of the version that people read, the blocks of one of them, and the forums for which the
 * viewer may enter contributions: those they convene, and for whoever leads the exercise all that are not restricted.
 * Null where the exercise does not exist for them.
 */
export async function findAssistedPlace(
  person: Person,
  { slug, section }: { slug: string; section: number },
) {
  return asViewer(person, async (tx) => {
    const [exercise] = await tx
      .select({ ...talkExercise, versionId: exercises.versionId, readAt })
      .from(exercises)
      .where(and(eq(exercises.slug, slug), visibleExercises(exercises.id)));
    if (!exercise) return null;
    const inVersion = eq(sections.versionId, exercise.versionId ?? 0);
    const [contents, text, mayEnterFor] = await Promise.all([
      tx
        .select({ number: sections.number, title: sections.title, stableId: sections.stableId })
        .from(sections)
        .where(inVersion)
        .orderBy(asc(sections.number)),
      tx
        .select({ stableId: blocks.stableId, number: blocks.number, text: blocks.text })
        .from(blocks)
        .innerJoin(sections, eq(sections.id, blocks.sectionId))
        .where(and(inVersion, eq(sections.number, section), isNotNull(blocks.number)))
        .orderBy(asc(blocks.position)),
      listAssistedForums(tx, exercise.id),
    ]);
    return { exercise, sections: contents, blocks: text, forums: mayEnterFor };
  });
}

function listAssistedForums(tx: Transaction, exerciseId: number) {
  return tx
    .select({
      id: forums.id,
      slug: forums.slug,
      name: forums.name,
      restricted: forums.restricted,
      listed: sql<boolean>`${forums.membershipSource} <> 'unlisted'`,
    })
    .from(exerciseForums)
    .innerJoin(forums, eq(forums.id, exerciseForums.forumId))
    .where(
      and(
        eq(exerciseForums.exerciseId, exerciseId),
        isNotNull(exerciseForums.invitedAt),
        or(
          inConvenedForums(forums.id),
          and(inLedExercises(exerciseForums.exerciseId), eq(forums.restricted, false)),
        ),
      ),
    )
    .orderBy(asc(forums.name));
}

const mostFound = 30;

/** Members of a forum whose name or post holds these words, or the first of them: for those who enter for it. */
export async function listPeopleToEnterFor(
  person: Person,
  { exerciseId, forumId, search }: { exerciseId: number; forumId: number; search: string | null },
) {
  const part = search ? `%${search.replace(/[\\%_]/g, "\\$&")}%` : null;
  return asViewer(person, (tx) =>
    tx
      .select({ id: people.id, name: people.name, post: people.post })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .innerJoin(
        exerciseForums,
        and(eq(exerciseForums.forumId, memberships.forumId), eq(exerciseForums.exerciseId, exerciseId)),
      )
      .where(
        and(
          eq(memberships.forumId, forumId),
          or(isNull(memberships.leftOn), gt(memberships.leftOn, sql`current_date`)),
          or(inConvenedForums(memberships.forumId), inLedExercises(exerciseForums.exerciseId)),
          part ? or(ilike(people.name, part), ilike(people.post, part)) : undefined,
        ),
      )
      .orderBy(asc(people.name), asc(people.id))
      .limit(mostFound),
  );
}

export type NewAssistedEntry = {
  exerciseId: number;
  versionId: number;
  sectionStableId: string;
  blockStableId: string | null;
  forumId: number;
  /** Who said it; null for somebody of a forum that keeps no list, who counts for no person. */
  personId: number | null;
  body: string;
  named: boolean;
  quotePermission: boolean;
  said: SaidBy;
  saidOn: string;
  /** Why it is entered after the exercise closed, and the instant at which it counts as received; null before. */
  late: { reason: string; receivedAt: Date } | null;
  /** When the form was opened, in milliseconds: what was entered before is not this form, whatever it says. */
  openedAt: number;
};

/**
 * Enters what somebody said on paper or spoken: a contribution of channel `assisted`, theirs if they are known, and on
 * record who entered it. A form sent twice enters it once. Null when the person has left the forum meanwhile; throws
 * when the policies refuse, which the rules (assistRefusal) have prevented.
 */
export async function insertAssistedEntry(person: Person, entry: NewAssistedEntry): Promise<number | null> {
  return asViewer(person, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`assisted:${person.id}`}))`);
    const before = await findSameEntry(tx, person, entry);
    if (before !== null) return before;
    if (entry.personId !== null && !(await isInForum(tx, entry.personId, entry.forumId))) return null;
    const contributionId = await insertWords(tx, entry);
    if (entry.personId !== null) await insertAuthor(tx, { person, contributionId, entry });
    const { exerciseId, forumId, said, saidOn, late, body } = entry;
    const place = { contributionId, exerciseId, forumId };
    await tx.insert(contributionOriginals).values({ ...place, revision: 1, body });
    const lateReason = late?.reason ?? null;
    await tx.insert(assistedEntries).values({ ...place, said, saidOn, enteredBy: person.id, lateReason });
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "contribution_entered",
      object: `contribution:${contributionId}`,
      detail: { said, saidOn, late: late !== null },
    });
    return contributionId;
  });
}

async function insertWords(tx: Transaction, entry: NewAssistedEntry): Promise<number> {
  const { exerciseId, versionId, sectionStableId, blockStableId, forumId, body, quotePermission, late } =
    entry;
  const inserted = await tx
    .insert(contributions)
    .values({
      ...{ exerciseId, versionId, sectionStableId, blockStableId, forumId, body, quotePermission },
      channel: "assisted",
      ...(late ? { receivedAt: late.receivedAt } : {}),
    })
    .returning({ id: contributions.id });
  return onlyRow(inserted).id;
}

type Authored = { person: Person; contributionId: number; entry: NewAssistedEntry };

/** The byline is theirs as it stands today, and so is the choice whether it is shown. */
async function insertAuthor(tx: Transaction, { person, contributionId, entry }: Authored) {
  await tx.execute(sql`
    insert into contribution_authors (contribution_id, exercise_id, forum_id, person_id, entered_by, named, name, post, idempotency_key)
    select ${contributionId}, ${entry.exerciseId}, ${entry.forumId}, p.id, ${person.id}, ${entry.named}, p.name, p.post, gen_random_uuid()
    from people p where p.id = ${entry.personId}`);
}

async function isInForum(tx: Transaction, personId: number, forumId: number): Promise<boolean> {
  const [row] = await tx.execute<{ member: boolean }>(
    sql`select is_in_forum(${personId}, ${forumId}) as member`,
  );
  return row?.member ?? false;
}

/**
 * The same words at the same place for the same person, entered by the same colleague since the form was opened: the
 * form again. Entered before, they are those of another card, which says the same.
 */
async function findSameEntry(tx: Transaction, person: Person, entry: NewAssistedEntry) {
  const [row] = await tx.execute<{ id: number }>(sql`
    select c.id from assisted_entries e join contributions c on c.id = e.contribution_id
    left join contribution_authors a on a.contribution_id = c.id
    where e.entered_by = ${person.id} and e.entered_at > to_timestamp(${entry.openedAt / 1000}::double precision)
      and e.exercise_id = ${entry.exerciseId} and e.forum_id = ${entry.forumId} and e.said_on = ${entry.saidOn}::date
      and c.section_stable_id = ${entry.sectionStableId} and c.block_stable_id is not distinct from ${entry.blockStableId}
      and c.body = ${entry.body} and a.person_id is not distinct from ${entry.personId}::integer`);
  return row?.id ?? null;
}
