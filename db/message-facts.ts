import { and, eq, sql } from "drizzle-orm";
import { asViewer } from "./client";
import { activity } from "./reach-activity";
import { contributionAuthors, contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums } from "./schema/people";
import { sessions } from "./schema/sessions";
import { timetable } from "./timetable";
import { inInvitedExercises, inMyContributions, inMyForums } from "./visibility";

/** What a letter about an exercise says, read as the person whom it goes to; null when they are not invited any more. */
export async function findInvitedExercise(person: { id: number }, exerciseId: number) {
  const [found] = await asViewer(person, (tx) =>
    tx
      .select({
        title: exercises.title,
        slug: exercises.slug,
        ...timetable,
        tookPart: sql<boolean>`exists (with ${activity(exerciseId)} select 1 from active where person_id = ${person.id})`,
      })
      .from(exercises)
      .where(and(eq(exercises.id, exerciseId), inInvitedExercises(exercises.id))),
  );
  return found ?? null;
}

/** Where a contribution of the person stands now, read as its author; null when it is not theirs. */
export async function findOwnContributionStatus(person: { id: number }, contributionId: number) {
  const [found] = await asViewer(person, (tx) =>
    tx
      .select({ status: contributions.status, exercise: exercises.title })
      .from(contributions)
      .innerJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
      .innerJoin(exercises, eq(exercises.id, contributions.exerciseId))
      .where(and(eq(contributions.id, contributionId), inMyContributions(contributions.id))),
  );
  return found ?? null;
}

/**
 * What a letter about a session says, read as the member of its forum whom it goes to; null when they are none any
 * more. A session of a restricted forum goes by the title of its exercise, as in calendars (D§2.7).
 */
export async function findMemberSession(person: { id: number }, sessionId: number) {
  const [found] = await asViewer(person, (tx) =>
    tx
      .select({
        id: sessions.id,
        title: sql<string>`case when ${forums.restricted} then ${exercises.title} else ${sessions.title} end`,
        startsAt: sessions.startsAt,
        endsAt: sessions.endsAt,
        place: sessions.place,
        link: sessions.link,
        cancelledAt: sessions.cancelledAt,
        calendarToken: sessions.calendarToken,
      })
      .from(sessions)
      .innerJoin(forums, eq(forums.id, sessions.forumId))
      .innerJoin(exercises, eq(exercises.id, sessions.exerciseId))
      .where(and(eq(sessions.id, sessionId), inMyForums(sessions.forumId))),
  );
  return found ?? null;
}
