import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { kiosks } from "./schema/access-codes";
import { exerciseForums, exercises } from "./schema/exercises";
import { people } from "./schema/people";
import { inConvenedForums, inLedExercises, visibleExercises } from "./visibility";

export type KioskInList = Awaited<ReturnType<typeof listKiosks>>[number];
const setUpBy = alias(people, "set_up_by");

/** The devices that stand ready for a forum, the newest first, for its convenors and those who lead the exercise. */
export async function listKiosks(person: Person, forumId: number) {
  return asViewer(person, (tx) =>
    tx
      .select({
        id: kiosks.id,
        name: kiosks.name,
        exercise: exercises.title,
        idleMinutes: kiosks.idleMinutes,
        setUpBy: setUpBy.name,
        setUpAt: kiosks.setUpAt,
      })
      .from(kiosks)
      .innerJoin(exercises, eq(exercises.id, kiosks.exerciseId))
      .leftJoin(setUpBy, eq(setUpBy.id, kiosks.setUpBy))
      .where(and(eq(kiosks.forumId, forumId), isNull(kiosks.revokedAt), mayKnow()))
      .orderBy(desc(kiosks.setUpAt)),
  );
}

/** The exercises that a forum is invited to and for which the person may set a device up. */
export async function listKioskExercises(person: Person, forumId: number) {
  return asViewer(person, (tx) =>
    tx
      .select({ id: exercises.id, slug: exercises.slug, title: exercises.title })
      .from(exerciseForums)
      .innerJoin(exercises, eq(exercises.id, exerciseForums.exerciseId))
      .where(
        and(
          eq(exerciseForums.forumId, forumId),
          isNotNull(exerciseForums.invitedAt),
          isNull(exercises.sealedAt),
          isNull(exercises.cancelledAt),
          visibleExercises(exercises.id),
          sql`(${inConvenedForums(exerciseForums.forumId)} or ${inLedExercises(exercises.id)})`,
        ),
      )
      .orderBy(asc(exercises.title)),
  );
}

export type NewKiosk = {
  tokenHash: string;
  name: string;
  exerciseId: number;
  forumId: number;
  idleMinutes: number;
};

/** Sets a device up, in the name of whoever does it. Throws when the policies refuse. */
export async function insertKiosk(person: Person, kiosk: NewKiosk): Promise<void> {
  await asViewer(person, async (tx) => {
    await tx.insert(kiosks).values({ ...kiosk, setUpBy: person.id });
    const stream = `forum:${kiosk.forumId}`;
    await insertAuditEvent(tx, { stream, action: "kiosk_set_up", object: `exercise:${kiosk.exerciseId}` });
  });
}

/** Ends a device, and whatever is signed in on it. False when it was ended already. */
export async function updateKioskRevoked(
  person: Person,
  { id, forumId }: { id: number; forumId: number },
): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const revoked = await tx
      .update(kiosks)
      .set({ revokedAt: sql`now()`, revokedBy: person.id })
      .where(and(eq(kiosks.id, id), eq(kiosks.forumId, forumId), isNull(kiosks.revokedAt), mayKnow()))
      .returning({ id: kiosks.id });
    if (revoked.length === 0) return false;
    await insertAuditEvent(tx, {
      stream: `forum:${forumId}`,
      action: "kiosk_revoked",
      object: `kiosk:${id}`,
    });
    return true;
  });
}

export type Kiosk = NonNullable<Awaited<ReturnType<typeof findKiosk>>>;

/** The device whose cookie this is the hash of; null when there is none, or no more. Needs nobody signed in. */
export async function findKiosk(tokenHash: string) {
  const [row] = await asViewer(null, (tx) =>
    tx.execute<{
      id: number;
      name: string;
      idleMinutes: number;
      exercise: string;
      title: string;
      forum: string;
    }>(sql`select id, name, idle_minutes as "idleMinutes", exercise_slug as exercise, exercise_title as title,
      forum_slug as forum from find_kiosk(${tokenHash})`),
  );
  return row ?? null;
}

const mayKnow = () => sql`(${inConvenedForums(kiosks.forumId)} or ${inLedExercises(kiosks.exerciseId)})`;
