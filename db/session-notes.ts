import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer, onlyRow, type Transaction } from "./client";
import { withdraw } from "./contribution-changes";
import { contributionAuthors, contributionOriginals, contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums, people } from "./schema/people";
import { sessionNotes, sessions } from "./schema/sessions";
import { blocks, sections } from "./schema/strategies";
import { inConvenedForums } from "./visibility";

export type NewNote = {
  sessionId: number;
  exerciseId: number;
  forumId: number;
  versionId: number;
  sectionStableId: string;
  blockStableId: string | null;
  /** Who said it; null for a note in nobody’s name, which counts for no person. */
  speakerId: number | null;
  body: string;
  /** Made when the form was rendered. */
  key: string;
};

/**
 * Takes down what was said in a session: a contribution of channel `session_note`, of the person who said it if they
 * joined, and never with their name shown beside it. A key that has been used makes nothing new. The policies refuse
 * whoever does not run the session; it throws for a speaker who is not in the forum.
 */
export async function insertSessionNote(person: Person, note: NewNote): Promise<number> {
  return asViewer(person, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`note:${note.key}`}))`);
    const [before] = await tx
      .select({ id: sessionNotes.contributionId })
      .from(sessionNotes)
      .where(eq(sessionNotes.key, note.key));
    if (before) return before.id;
    const contributionId = await insertWords(tx, note);
    if (note.speakerId !== null) await insertSpeaker(tx, { person, contributionId, note });
    const { exerciseId, forumId, body, sessionId, key } = note;
    const place = { contributionId, exerciseId, forumId };
    await tx.insert(contributionOriginals).values({ ...place, revision: 1, body });
    await tx.insert(sessionNotes).values({ ...place, sessionId, takenBy: person.id, key });
    return contributionId;
  });
}

async function insertWords(tx: Transaction, note: NewNote): Promise<number> {
  const { exerciseId, versionId, sectionStableId, blockStableId, forumId, body } = note;
  const inserted = await tx
    .insert(contributions)
    .values({ exerciseId, versionId, sectionStableId, blockStableId, forumId, body, channel: "session_note" })
    .returning({ id: contributions.id });
  return onlyRow(inserted).id;
}

type Spoken = { person: Person; contributionId: number; note: NewNote };

async function insertSpeaker(tx: Transaction, { person, contributionId, note }: Spoken) {
  const spoken = await tx.execute(sql`
    insert into contribution_authors (contribution_id, exercise_id, forum_id, person_id, entered_by, named, name, post, idempotency_key)
    select ${contributionId}, ${note.exerciseId}, ${note.forumId}, p.id, ${person.id}, false, p.name, p.post, gen_random_uuid()
    from people p where p.id = ${note.speakerId} returning person_id`);
  // Somebody whom the note-taker cannot see is in no forum of theirs: no note, rather than one in nobody’s name.
  onlyRow(spoken);
}

const columns = {
  id: contributions.id,
  body: contributions.body,
  status: contributions.status,
  takenAt: sessionNotes.takenAt,
  section: sections.number,
  block: blocks.number,
  named: sql<boolean>`${contributionAuthors.personId} is not null`,
  corrected: sql<boolean>`${contributions.revision} > 1`,
  confirmed: sql<boolean>`${sessionNotes.confirmedAt} is not null`,
  disowned: sql<boolean>`${sessionNotes.disownedAt} is not null`,
};

export type SessionNote = Awaited<ReturnType<typeof listSessionNotes>>[number];

/**
 * The notes of a session in their order, for whoever may see them; a member finds only those of their own words. Of a
 * restricted forum only its convenors learn who said what (D§2.7).
 */
export async function listSessionNotes(viewer: Person, sessionId: number) {
  return asViewer(viewer, (tx) =>
    notes(tx, { ...columns, speaker: people.name })
      .innerJoin(forums, eq(forums.id, sessionNotes.forumId))
      .leftJoin(
        people,
        and(
          eq(people.id, contributionAuthors.personId),
          or(eq(forums.restricted, false), inConvenedForums(sessionNotes.forumId), eq(people.id, viewer.id)),
        ),
      )
      .where(eq(sessionNotes.sessionId, sessionId))
      .orderBy(asc(sessionNotes.contributionId)),
  );
}

export type NoteToConfirm = Awaited<ReturnType<typeof listNotesToConfirm>>[number];

/** Notes of what the viewer said that wait for them to confirm, correct or disown them. */
export async function listNotesToConfirm(viewer: Person) {
  return asViewer(viewer, (tx) =>
    notes(tx, {
      ...columns,
      session: { id: sessions.id, title: sessions.title, startsAt: sessions.startsAt },
    })
      .innerJoin(sessions, eq(sessions.id, sessionNotes.sessionId))
      .where(
        and(
          eq(contributionAuthors.personId, viewer.id),
          isNull(sessionNotes.confirmedAt),
          isNull(sessionNotes.disownedAt),
          eq(contributions.revision, 1),
          sql`${contributions.status} not in ('withdrawn', 'transferred')`,
        ),
      )
      .orderBy(asc(sessionNotes.contributionId)),
  );
}

function notes<Columns extends Record<string, unknown>>(
  tx: Transaction,
  selected: Columns & Parameters<Transaction["select"]>[0],
) {
  return tx
    .select(selected)
    .from(sessionNotes)
    .innerJoin(contributions, eq(contributions.id, sessionNotes.contributionId))
    .innerJoin(exercises, eq(exercises.id, contributions.exerciseId))
    .leftJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
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
    .$dynamic();
}

/**
 * The speaker’s answer to a note of their words: confirmed; or not theirs at all, which withdraws it in the same
 * transaction. False when it was answered before.
 */
export async function updateNoteAnswered(
  person: Person,
  contributionId: number,
  answer: "confirm" | "disown",
): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const answered = await tx
      .update(sessionNotes)
      .set(answer === "confirm" ? { confirmedAt: sql`now()` } : { disownedAt: sql`now()` })
      .where(
        and(
          eq(sessionNotes.contributionId, contributionId),
          isNull(sessionNotes.confirmedAt),
          isNull(sessionNotes.disownedAt),
          sql`${sessionNotes.contributionId} = any((select my_contributions())::integer[])`,
        ),
      )
      .returning({ id: sessionNotes.contributionId });
    if (answered.length > 0 && answer === "disown") await withdraw(tx, person, contributionId);
    return answered.length > 0;
  });
}
