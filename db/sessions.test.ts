import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/person";
import { buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { buildForum, buildMembership, buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { buildAttendance, buildSession } from "@/fixtures/build-session";
import { closeSteward, steward } from "@/fixtures/owner";
import { asViewer, closePool } from "./client";
import { findReach } from "./reach";
import { auditEvents } from "./schema/people";
import { sessionAttendances, sessions } from "./schema/sessions";
import { findCalendarSession, hasJoined, insertAttendance, listAttendance } from "./session-attendance";
import {
  insertSession,
  type SessionValues,
  updateAttended,
  updateSession,
  updateSessionCancelled,
} from "./session-changes";
import { findSession, listExercisesToMeetAbout, listSessions } from "./sessions";

afterAll(async () => {
  await closePool();
  await closeSteward();
});

const refusedByPolicy = { cause: { code: "42501" } };

/** A lab of a forum; beside it another forum of the same exercise with a lab, and a whole other exercise with one. */
async function buildLab(overrides: Parameters<typeof buildForum>[0] = {}) {
  const exercise = await buildExercise("open");
  const other = await buildForum(overrides);
  const otherConvenor = await buildPerson();
  const neighbour = await buildPerson();
  await buildMembership(other.id, otherConvenor, { convenes: true });
  await buildMembership(other.id, neighbour);
  await buildInvitedForum(exercise, other.id, [otherConvenor, neighbour]);
  const session = await buildSession(exercise);
  const otherSession = await buildSession(exercise, {
    forumId: other.id,
    title: "Their lab",
    facilitatorId: otherConvenor.id,
    createdBy: otherConvenor.id,
  });
  const elsewhere = await buildExercise("open");
  await buildSession(elsewhere);
  return { exercise, session, other, otherConvenor, neighbour, otherSession, elsewhere };
}

const valuesOf = (facilitatorId: number, title = "A new lab"): SessionValues => ({
  title,
  purpose: "To try out what the draft says.",
  format: "online",
  startsAt: new Date(Date.now() + 86_400_000),
  endsAt: new Date(Date.now() + 90_000_000),
  place: null,
  link: "https://meet.exampleshire.example/lab",
  facilitatorId,
  sectionIds: [],
});

test("a session is seen by its forum, its convenors and the team, and by nobody else", async () => {
  const { exercise, session, neighbour, otherConvenor, elsewhere } = await buildLab();
  const analyst = await buildTeamMember(exercise.strategyId, "analyst");
  for (const person of [exercise.contributor, exercise.convenor, exercise.lead, analyst]) {
    expect(await findSession(person, session.id)).toMatchObject({ title: "Tools lab" });
  }
  const past = await buildPerson();
  await buildMembership(exercise.forum.id, past, { leftOn: "2021-01-01" });
  for (const person of [neighbour, otherConvenor, elsewhere.lead, elsewhere.contributor, past, null]) {
    expect(await findSession(person, session.id)).toBeNull();
    expect(await listSessions(person, { forumId: exercise.forum.id })).toEqual([]);
  }
});

test("a member finds of an exercise the sessions of their own forums, the team all of them", async () => {
  const { exercise, session, otherSession, neighbour } = await buildLab();
  const titles = async (viewer: Viewer) =>
    (await listSessions(viewer, { exerciseId: exercise.id })).map(({ id }) => id).toSorted();
  expect(await titles(exercise.contributor)).toEqual([session.id]);
  expect(await titles(neighbour)).toEqual([otherSession.id]);
  expect(await titles(exercise.lead)).toEqual([session.id, otherSession.id].toSorted());
  expect(await listSessions(exercise.lead, { exerciseId: exercise.id, mine: true })).toEqual([]);
  expect(await listSessions(exercise.convenor, { exerciseId: exercise.id, mine: true })).toMatchObject([
    { id: session.id, members: 2 },
  ]);
});

test("what is coming stands before what is past, the nearest first", async () => {
  const { exercise, session } = await buildLab();
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const past = await buildSession(exercise, { startsAt: inDays(-1) });
  const later = await buildSession(exercise, { startsAt: inDays(9) });
  const longPast = await buildSession(exercise, { startsAt: inDays(-20) });
  const listed = await listSessions(exercise.contributor, { forumId: exercise.forum.id });
  expect(listed.map(({ id }) => id)).toEqual([session.id, later.id, past.id, longPast.id]);
});

test("only those who run a session are told how many are members, and who runs it is said", async () => {
  const { exercise, session } = await buildLab();
  expect(await findSession(exercise.convenor, session.id)).toMatchObject({ runs: true, members: 2 });
  expect(await findSession(exercise.lead, session.id)).toMatchObject({ runs: true, members: 2 });
  expect(await findSession(exercise.contributor, session.id)).toMatchObject({ runs: false, members: null });
});

test("a convenor and the lead set sessions up; members, strangers and other leads are refused", async () => {
  const { exercise, elsewhere, otherConvenor } = await buildLab();
  const on = { exerciseId: exercise.id, forumId: exercise.forum.id };
  for (const person of [exercise.convenor, exercise.lead]) {
    const id = await insertSession(person, on, valuesOf(person.id));
    expect(await findSession(person, id)).toMatchObject({ title: "A new lab", runs: true });
  }
  for (const person of [exercise.contributor, otherConvenor, elsewhere.lead, elsewhere.convenor]) {
    await expect(insertSession(person, on, valuesOf(person.id))).rejects.toMatchObject(refusedByPolicy);
  }
  const uninvited = await buildForum();
  await expect(
    insertSession(exercise.lead, { ...on, forumId: uninvited.id }, valuesOf(exercise.lead.id)),
  ).rejects.toMatchObject(refusedByPolicy);
  const events = await steward()
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.stream, `exercise:${exercise.id}`));
  expect(events).toEqual([{ action: "session_set_up" }, { action: "session_set_up" }]);
});

test("a change is made once, upon what was read, and calendars learn that it is a new one", async () => {
  const { exercise, session } = await buildLab();
  const seen = { id: session.id, revision: session.revision };
  const values = valuesOf(exercise.convenor.id, "First");
  expect(await updateSession(exercise.convenor, seen, values)).toBe(true);
  expect(await updateSession(exercise.lead, seen, { ...values, title: "Second" })).toBe(false);
  expect(await findSession(exercise.contributor, session.id)).toMatchObject({ title: "First", revision: 2 });
  expect(await findCalendarSession(session.calendarToken)).toMatchObject({ sequence: 1, title: "First" });
});

test("who does not run a session changes nothing of it", async () => {
  const { exercise, session, neighbour, otherConvenor, elsewhere } = await buildLab();
  for (const person of [exercise.contributor, neighbour, otherConvenor, elsewhere.lead]) {
    const values = valuesOf(person.id, "Taken over");
    expect(await updateSession(person, { id: session.id, revision: 1 }, values)).toBe(false);
    expect(await updateSessionCancelled(person, session.id, "No.")).toBe(false);
    expect(await updateAttended(person, session.id, { count: 99, basis: "counted" })).toBe(false);
  }
  const [kept] = await steward().select().from(sessions).where(eq(sessions.id, session.id));
  expect(kept).toEqual(session);
});

test("the lead leaves the sessions of a restricted forum to its convenors", async () => {
  const { exercise, otherSession, otherConvenor, other, neighbour } = await buildLab({ restricted: true });
  await buildAttendance(otherSession, neighbour);
  const { lead } = exercise;
  expect(await findSession(lead, otherSession.id)).toMatchObject({ runs: false, joined: 1 });
  expect(await updateSession(lead, { id: otherSession.id, revision: 1 }, valuesOf(lead.id))).toBe(false);
  expect(await updateSessionCancelled(lead, otherSession.id, "No.")).toBe(false);
  expect(await updateAttended(lead, otherSession.id, { count: 9, basis: "counted" })).toBe(false);
  expect(await listExercisesToMeetAbout(lead, other.id)).toEqual([]);
  const facilitatorOf = async (viewer: Viewer) => (await findSession(viewer, otherSession.id))?.facilitator;
  expect(await facilitatorOf(lead)).toBeNull();
  expect(await facilitatorOf(neighbour)).toContain(otherConvenor.name);
  // Nor does anybody outside it read its members’ names beside it.
  expect(await listAttendance(lead, otherSession.id)).toEqual([]);
  expect(await listAttendance(otherConvenor, otherSession.id)).toMatchObject([{ id: neighbour.id }]);
});

test("cancelled is final, and the reason stays for its members", async () => {
  const { exercise, session } = await buildLab();
  expect(await updateSessionCancelled(exercise.convenor, session.id, "The hall is shut.")).toBe(true);
  expect(await updateSessionCancelled(exercise.lead, session.id, "Another reason.")).toBe(false);
  const now = await findSession(exercise.contributor, session.id);
  expect(now).toMatchObject({ cancelledReason: "The hall is shut.", revision: 2 });
  const again = { id: session.id, revision: 2 };
  expect(await updateSession(exercise.convenor, again, valuesOf(exercise.convenor.id))).toBe(false);
  const joining = { id: session.id, exerciseId: exercise.id, forumId: exercise.forum.id };
  await expect(insertAttendance(exercise.contributor, joining)).rejects.toMatchObject(refusedByPolicy);
});

test("joining twice is once, and counts for those who run the session", async () => {
  const { exercise, session, otherSession, neighbour } = await buildLab();
  const joining = { id: session.id, exerciseId: exercise.id, forumId: exercise.forum.id };
  await insertAttendance(exercise.contributor, joining);
  await insertAttendance(exercise.contributor, joining);
  await buildAttendance(otherSession, neighbour);
  expect(await listAttendance(exercise.convenor, session.id)).toMatchObject([
    { id: exercise.contributor.id, name: exercise.contributor.name },
  ]);
  expect(await findSession(exercise.convenor, session.id)).toMatchObject({ joined: 1, joinedByMe: false });
  expect(await findSession(exercise.contributor, session.id)).toMatchObject({ joinedByMe: true });
  const member = await buildPerson();
  await buildMembership(exercise.forum.id, member);
  expect(await listAttendance(member, session.id)).toEqual([]);
  expect(await hasJoined(member, session.id, exercise.contributor.id)).toBe(false);
});

test("nobody joins a session of a forum that they are not in, nor for somebody else", async () => {
  const { exercise, session, otherSession, neighbour, elsewhere } = await buildLab();
  const joining = { id: session.id, exerciseId: exercise.id, forumId: exercise.forum.id };
  for (const person of [neighbour, elsewhere.contributor, exercise.lead]) {
    await expect(insertAttendance(person, joining)).rejects.toMatchObject(refusedByPolicy);
  }
  // Past the function, by the statement itself: as if of one’s own forum, and in another’s name.
  const forge = (sessionId: number, forumId: number, personId: number) => sql`
    insert into session_attendances (session_id, exercise_id, forum_id, person_id)
    values (${sessionId}, ${exercise.id}, ${forumId}, ${personId})`;
  const forged: [Viewer, ReturnType<typeof forge>][] = [
    [neighbour, forge(session.id, otherSession.forumId, neighbour.id)],
    [exercise.convenor, forge(session.id, exercise.forum.id, exercise.contributor.id)],
    [null, forge(session.id, exercise.forum.id, exercise.contributor.id)],
  ];
  for (const [viewer, statement] of forged) {
    await expect(asViewer(viewer, (tx) => tx.execute(statement))).rejects.toMatchObject(refusedByPolicy);
  }
  const rows = await steward()
    .select()
    .from(sessionAttendances)
    .where(eq(sessionAttendances.exerciseId, exercise.id));
  expect(rows).toEqual([]);
});

test("who joined has taken part, once however many sessions", async () => {
  const { exercise, session, otherSession, neighbour } = await buildLab();
  const again = await buildSession(exercise, { title: "Second lab" });
  for (const each of [session, again]) await buildAttendance(each, exercise.contributor);
  await buildAttendance(otherSession, neighbour);
  const reach = await findReach(exercise.lead, exercise.id);
  expect(reach?.overall).toMatchObject({ tookPart: { value: 2 }, contributed: { value: 0 } });
  const ofForum = reach?.forums.find(({ slug }) => slug === exercise.forum.slug);
  expect(ofForum?.reach.tookPart.value).toBe(1);
});

test("a calendar learns when and where by its token alone, and of a restricted forum not even the title", async () => {
  const { exercise, session, otherSession } = await buildLab({ restricted: true });
  const { uid, startsAt, endsAt, place } = session;
  const found = await findCalendarSession(session.calendarToken);
  expect(found).toMatchObject({ sessionId: session.id, title: "Tools lab", uid, startsAt, endsAt, place });
  const restricted = await findCalendarSession(otherSession.calendarToken);
  expect(restricted).toMatchObject({ sessionId: otherSession.id, title: exercise.title });
  expect(await findCalendarSession(randomUUID())).toBeNull();
});

test("how many came may be said by the host, and taken back", async () => {
  const { exercise, session } = await buildLab();
  await buildAttendance(session, exercise.contributor);
  const host = { count: 14, basis: "reported_by_host" as const };
  expect(await updateAttended(exercise.convenor, session.id, host)).toBe(true);
  expect(await findSession(exercise.convenor, session.id)).toMatchObject({
    attendedCount: 14,
    attendedBasis: "reported_by_host",
    joined: 1,
  });
  expect(await updateAttended(exercise.convenor, session.id, null)).toBe(true);
  expect(await findSession(exercise.convenor, session.id)).toMatchObject({ attendedCount: null });
});
