import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { type BuiltPerson, buildForum, buildMembership, buildPerson } from "@/fixtures/build-people";
import { buildAttendance, buildSession, buildSessionNote } from "@/fixtures/build-session";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { findToCode } from "./codings";
import { findContribution } from "./contributions";
import { findReach } from "./reach";
import { contributionAuthors, contributionOriginals, contributions } from "./schema/contributions";
import { sessionNotes } from "./schema/sessions";
import {
  insertSessionNote,
  listNotesToConfirm,
  listSessionNotes,
  type NewNote,
  updateNoteAnswered,
} from "./session-notes";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const refusedByPolicy = { cause: { code: "42501" } };

/** A lab that the contributor and a colleague joined; beside it a lab of another exercise with a note of its own. */
async function buildNotedLab() {
  const exercise = await buildExercise("open");
  const colleague = await buildPerson();
  await buildMembership(exercise.forum.id, colleague);
  const session = await buildSession(exercise);
  for (const person of [exercise.contributor, colleague]) await buildAttendance(session, person);
  const elsewhere = await buildExercise("open");
  const theirs = await buildSession(elsewhere);
  await buildSessionNote(elsewhere, theirs, { body: "Noise from elsewhere." });
  const note = (speaker: BuiltPerson | null, more: Partial<NewNote> = {}): NewNote => ({
    sessionId: session.id,
    exerciseId: exercise.id,
    forumId: exercise.forum.id,
    versionId: exercise.version.id,
    sectionStableId: exercise.version.sections[0]?.stableId ?? "",
    blockStableId: null,
    speakerId: speaker?.id ?? null,
    body: "The depot has two tablets for thirty of us.",
    key: randomUUID(),
    ...more,
  });
  return { exercise, session, colleague, elsewhere, theirs, note };
}

test("a note is a contribution of who said it, entered by who took it down, and never named to the forum", async () => {
  const { exercise, session, colleague, note } = await buildNotedLab();
  const id = await insertSessionNote(exercise.convenor, note(exercise.contributor));
  const [author] = await steward()
    .select()
    .from(contributionAuthors)
    .where(eq(contributionAuthors.contributionId, id));
  expect(author).toMatchObject({
    personId: exercise.contributor.id,
    enteredBy: exercise.convenor.id,
    named: false,
  });
  const [kept] = await steward().select().from(contributions).where(eq(contributions.id, id));
  expect(kept).toMatchObject({ channel: "session_note", status: "published", forumId: exercise.forum.id });
  const originals = await steward()
    .select({ body: contributionOriginals.body })
    .from(contributionOriginals)
    .where(eq(contributionOriginals.contributionId, id));
  expect(originals).toEqual([{ body: kept?.body }]);

  expect(await findContribution(colleague, id)).toMatchObject({ mine: false, status: "published" });
  const read = await asViewer(colleague, (tx) =>
    tx.select().from(contributionAuthors).where(eq(contributionAuthors.contributionId, id)),
  );
  expect(read).toEqual([]);
  expect(await listSessionNotes(colleague, session.id)).toEqual([]);
  expect(await listSessionNotes(exercise.convenor, session.id)).toMatchObject([
    { id, speaker: exercise.contributor.name, named: true, confirmed: false },
  ]);
});

test("the same key twice is one note", async () => {
  const { exercise, session, note } = await buildNotedLab();
  const sent = note(exercise.contributor);
  const ids = await Promise.all([1, 2, 3].map(() => insertSessionNote(exercise.convenor, sent)));
  expect(new Set(ids).size).toBe(1);
  expect(await listSessionNotes(exercise.convenor, session.id)).toHaveLength(1);
});

test("a note counts for who said it, and in nobody’s name for nobody", async () => {
  const { exercise, session, colleague, note } = await buildNotedLab();
  await insertSessionNote(exercise.convenor, note(null));
  const contributed = async () => (await findReach(exercise.lead, exercise.id))?.overall.contributed.value;
  expect(await contributed()).toBe(0);
  await insertSessionNote(exercise.convenor, note(exercise.contributor));
  await insertSessionNote(exercise.lead, note(exercise.contributor));
  await insertSessionNote(exercise.lead, note(colleague));
  expect(await contributed()).toBe(2);
  const notes = await listSessionNotes(exercise.lead, session.id);
  expect(notes.map(({ speaker, named }) => [speaker, named])).toEqual([
    [null, false],
    [exercise.contributor.name, true],
    [exercise.contributor.name, true],
    [colleague.name, true],
  ]);
});

test("who does not run the session takes no notes of it", async () => {
  const { exercise, note, colleague, elsewhere, theirs } = await buildNotedLab();
  for (const person of [colleague, elsewhere.convenor, elsewhere.lead]) {
    await expect(insertSessionNote(person, note(exercise.contributor))).rejects.toThrow();
    await expect(insertSessionNote(person, note(null))).rejects.toMatchObject(refusedByPolicy);
  }
  const wrongSession = note(exercise.contributor, { sessionId: theirs.id });
  await expect(insertSessionNote(exercise.convenor, wrongSession)).rejects.toMatchObject(refusedByPolicy);
  const left = await steward().select().from(contributions).where(eq(contributions.exerciseId, exercise.id));
  expect(left).toEqual([]);
});

test("nobody puts words into the mouth of somebody who is not in the forum", async () => {
  const { exercise, note, elsewhere } = await buildNotedLab();
  for (const person of [exercise.lead, exercise.convenor]) {
    await expect(insertSessionNote(person, note(elsewhere.contributor))).rejects.toThrow();
  }
  const rows = await steward().select().from(contributions).where(eq(contributions.exerciseId, exercise.id));
  expect(rows).toEqual([]);
});

test("only who said it confirms a note or disowns it, and only once", async () => {
  const { exercise, session, colleague, note } = await buildNotedLab();
  const id = await insertSessionNote(exercise.convenor, note(exercise.contributor));
  const other = await insertSessionNote(exercise.convenor, note(colleague));
  for (const person of [colleague, exercise.convenor, exercise.lead]) {
    expect(await updateNoteAnswered(person, id, "confirm")).toBe(false);
    const forged = await asViewer(person, (tx) =>
      tx.execute(
        sql`update session_notes set confirmed_at = now() where contribution_id = ${id} returning contribution_id`,
      ),
    );
    expect(forged).toHaveLength(0);
  }
  expect(await listNotesToConfirm(exercise.contributor)).toMatchObject([
    { id, session: { id: session.id, title: "Tools lab" } },
  ]);
  expect(await listNotesToConfirm(exercise.convenor)).toEqual([]);

  expect(await updateNoteAnswered(exercise.contributor, id, "confirm")).toBe(true);
  expect(await updateNoteAnswered(exercise.contributor, id, "disown")).toBe(false);
  expect(await listNotesToConfirm(exercise.contributor)).toEqual([]);
  expect(await updateNoteAnswered(colleague, other, "disown")).toBe(true);
  expect(await listSessionNotes(exercise.convenor, session.id)).toMatchObject([
    { id, status: "published", confirmed: true, disowned: false },
    { id: other, status: "withdrawn", confirmed: false, disowned: true },
  ]);
  const toCode = async (noteId: number) =>
    (await findToCode(exercise.lead, { exerciseId: exercise.id, id: noteId }))?.sessionNote;
  const standing = { named: true, corrected: false };
  expect(await toCode(id)).toEqual({ ...standing, confirmed: true, disowned: false });
  expect(await toCode(other)).toEqual({ ...standing, confirmed: false, disowned: true });
  const [untouched] = await steward()
    .select({ confirmedAt: sessionNotes.confirmedAt })
    .from(sessionNotes)
    .where(eq(sessionNotes.contributionId, other));
  expect(untouched).toEqual({ confirmedAt: null });
});

test("notes of a restricted forum are read with names by its convenors, and by nobody outside it", async () => {
  const { exercise } = await buildNotedLab();
  const restricted = await buildForum({ restricted: true });
  const convenor = await buildPerson();
  const member = await buildPerson();
  await buildMembership(restricted.id, convenor, { convenes: true });
  await buildMembership(restricted.id, member);
  await buildInvitedForum(exercise, restricted.id, [convenor, member]);
  const own = { forumId: restricted.id };
  const session = await buildSession(exercise, {
    ...own,
    facilitatorId: convenor.id,
    createdBy: convenor.id,
  });
  await buildSessionNote(exercise, session, { ...own, author: member, named: false });
  expect(await listSessionNotes(convenor, session.id)).toMatchObject([{ speaker: member.name }]);
  const seen = await listSessionNotes(exercise.lead, session.id);
  expect(seen.map(({ speaker }) => speaker)).toEqual([null]);
});
