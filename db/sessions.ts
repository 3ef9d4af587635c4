import { and, asc, desc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import { asViewer } from "./client";
import { exerciseForums, exercises } from "./schema/exercises";
import { forums, memberships, people } from "./schema/people";
import { sessions } from "./schema/sessions";
import { sections } from "./schema/strategies";
import { talkExercise } from "./section-frame";
import { runs } from "./session-changes";
import { inConvenedForums, inEvidenceExercises, inLedExercises, inMyForums } from "./visibility";

export type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>;
export type SessionInList = Awaited<ReturnType<typeof listSessions>>[number];

const ofMyForums = () => or(inMyForums(sessions.forumId), inConvenedForums(sessions.forumId));
const visibleSessions = () => or(ofMyForums(), inEvidenceExercises(sessions.exerciseId));
const joined = sql<number>`(select count(*)::int from session_attendances a where a.session_id = ${sessions.id})`;

const columns = {
  id: sessions.id,
  title: sessions.title,
  format: sessions.format,
  startsAt: sessions.startsAt,
  endsAt: sessions.endsAt,
  place: sessions.place,
  link: sessions.link,
  cancelledAt: sessions.cancelledAt,
  attendedCount: sessions.attendedCount,
  attendedBasis: sessions.attendedBasis,
  joined,
  runs: sql<boolean>`coalesce(${runs()}, false)`,
  listed: sql<boolean>`${forums.membershipSource} <> 'unlisted'`,
  stated: { count: forums.statedHeadcount, basis: forums.headcountBasis },
  members: sql<number | null>`case when ${or(runs(), inEvidenceExercises(sessions.exerciseId))} then (
    select count(distinct m.person_id)::int from memberships m
    where m.forum_id = ${forums.id} and (m.left_on is null or m.left_on > current_date)) end`,
  forum: { id: forums.id, slug: forums.slug, name: forums.name, restricted: forums.restricted },
};

/**
 * The sessions of a forum or of an exercise (`mine`: only those of forums that the viewer is in); the nearest first and
 * what is past after it. For members of the forum, its convenors and the team; `joined` counts only what they may
 * count. `members` is null for those who may not know it; a forum without a list has what it states in its place (D§2.3).
 */
export async function listSessions(
  viewer: Viewer,
  of: { forumId: number } | { exerciseId: number; mine?: boolean },
) {
  const group = "forumId" in of ? eq(sessions.forumId, of.forumId) : eq(sessions.exerciseId, of.exerciseId);
  const own = "mine" in of && of.mine ? ofMyForums() : undefined;
  return asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, exercise: { slug: exercises.slug, title: exercises.title } })
      .from(sessions)
      .innerJoin(forums, eq(forums.id, sessions.forumId))
      .innerJoin(exercises, eq(exercises.id, sessions.exerciseId))
      .where(and(group, own, visibleSessions()))
      .orderBy(
        sql`${sessions.endsAt} < now()`,
        asc(sql`abs(extract(epoch from ${sessions.startsAt} - now()))`),
        desc(sessions.id),
      )
      .limit(200),
  );
}

/** A session for members of its forum, its convenors and the team of its exercise; null for everyone else. */
export async function findSession(viewer: Viewer, id: number) {
  return asViewer(viewer, async (tx) => {
    const [session] = await tx
      .select({
        ...columns,
        purpose: sessions.purpose,
        facilitatorId: sessions.facilitatorId,
        // Nobody’s name stands beside a restricted forum outside it (D§2.7).
        facilitator: sql<
          string | null
        >`case when ${or(eq(forums.restricted, false), ofMyForums())} then session_facilitator(${sessions.id}) end`,
        sectionIds: sessions.sectionIds,
        uid: sessions.uid,
        calendarToken: sessions.calendarToken,
        revision: sessions.revision,
        cancelledReason: sessions.cancelledReason,
        member: sql<boolean>`coalesce(${inMyForums(sessions.forumId)}, false)`,
        joinedByMe: sql<boolean>`exists (select from session_attendances a
          where a.session_id = ${sessions.id} and a.person_id = ${viewer?.id ?? 0})`,
        exercise: { ...talkExercise, title: exercises.title, openToInfluence: exercises.openToInfluence },
        versionId: exercises.versionId,
      })
      .from(sessions)
      .innerJoin(forums, eq(forums.id, sessions.forumId))
      .innerJoin(exercises, eq(exercises.id, sessions.exerciseId))
      .where(and(eq(sessions.id, id), visibleSessions()));
    if (!session) return null;
    const toDiscuss = await tx
      .select({
        id: sections.id,
        stableId: sections.stableId,
        number: sections.number,
        title: sections.title,
      })
      .from(sections)
      .where(
        and(
          eq(sections.versionId, session.versionId ?? 0),
          session.sectionIds.length > 0
            ? sql`${sections.stableId} = any(${sql.param(session.sectionIds)}::text[])`
            : undefined,
        ),
      )
      .orderBy(asc(sections.number));
    return { ...session, toDiscuss };
  });
}

/** The exercises that a forum is invited to and that are not over: what a session of it may be about. */
export async function listExercisesToMeetAbout(viewer: Person, forumId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: exercises.id,
        slug: exercises.slug,
        title: exercises.title,
        versionId: exercises.versionId,
      })
      .from(exerciseForums)
      .innerJoin(exercises, eq(exercises.id, exerciseForums.exerciseId))
      .innerJoin(forums, eq(forums.id, exerciseForums.forumId))
      .where(
        and(
          eq(exerciseForums.forumId, forumId),
          isNotNull(exerciseForums.invitedAt),
          isNull(exercises.cancelledAt),
          isNull(exercises.closedAt),
          or(isNull(exercises.closesAt), gt(exercises.closesAt, sql`now()`)),
          or(
            inConvenedForums(exerciseForums.forumId),
            and(inLedExercises(exercises.id), eq(forums.restricted, false)),
          ),
        ),
      )
      .orderBy(asc(exercises.title)),
  );
}

/** Who may lead a session of a forum: its convenors, and the viewer. */
export async function listFacilitators(viewer: Person, forumId: number) {
  const convenors = await asViewer(viewer, (tx) =>
    tx
      .select({ id: people.id, name: people.name })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(
        and(
          eq(memberships.forumId, forumId),
          eq(memberships.convenes, true),
          or(isNull(memberships.leftOn), gt(memberships.leftOn, sql`current_date`)),
        ),
      )
      .orderBy(asc(people.name)),
  );
  return convenors.some(({ id }) => id === viewer.id)
    ? convenors
    : [{ id: viewer.id, name: viewer.name }, ...convenors];
}
