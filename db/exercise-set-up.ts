import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { SetUpFacts } from "@/domain/exercise-set-up";
import type { SetUpKey } from "@/domain/exercise-tasks";
import type { Person, Viewer } from "@/domain/person";
import { slugOf } from "@/domain/strategy-slug";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { exerciseForums, exercises } from "./schema/exercises";
import { forums } from "./schema/people";
import { questions } from "./schema/questions";
import { strategies, strategyTeam, versions } from "./schema/strategies";
import { inLedStrategies, inMyStrategies, inTeamExercises } from "./visibility";

export type VersionToDiscuss = Awaited<ReturnType<typeof listVersionsToDiscuss>>[number];

/**
 * Starts an exercise about a strategy that the person leads, with its newest published draft, and answers with
 * its slug; null when they lead no such strategy. Slugs are made from the title, with a number where one is taken.
 */
export async function insertExercise(
  person: Person,
  { strategy: strategySlug, title }: { strategy: string; title: string },
): Promise<string | null> {
  return asViewer(person, async (tx) => {
    const [strategy] = await tx
      .select({ id: strategies.id, versionId: newestVersion })
      .from(strategies)
      .where(and(eq(strategies.slug, strategySlug), inLedStrategies(strategies.id)));
    if (!strategy) return null;
    const values = { strategyId: strategy.id, versionId: strategy.versionId, title, createdBy: person.id };
    const { id, slug } = await insertWithFreeSlug(tx, values);
    await insertAuditEvent(tx, {
      stream: `exercise:${id}`,
      action: "exercise_started",
      object: `exercise:${id}`,
    });
    return slug;
  });
}

/** The strategies that the viewer leads or analyses, by title: what an exercise can be about. */
export async function listLedStrategies(viewer: Viewer) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ slug: strategies.slug, title: strategies.title })
      .from(strategies)
      .where(inLedStrategies(strategies.id))
      .orderBy(asc(strategies.title)),
  );
}

/** What the tasks of a set-up need to know beside the exercise itself: its draft, its team and its forums. For its team. */
export function findSetUpFacts(viewer: Viewer, exerciseId: number): Promise<SetUpFacts> {
  return asViewer(viewer, (tx) => setUpFacts(tx, exerciseId));
}

/** As `findSetUpFacts`, inside a transaction that goes on to act on them. */
export async function setUpFacts(tx: Transaction, exerciseId: number): Promise<SetUpFacts> {
  const mine = and(eq(exercises.id, exerciseId), inTeamExercises(exercises.id));
  const [version] = await tx
    .select({ publishedAt: versions.publishedAt, superseded })
    .from(exercises)
    .innerJoin(versions, eq(versions.id, exercises.versionId))
    .where(mine);
  const team = await tx
    .select({ personId: strategyTeam.personId, role: strategyTeam.role })
    .from(exercises)
    .innerJoin(strategyTeam, eq(strategyTeam.strategyId, exercises.strategyId))
    .where(mine);
  const invited = await tx
    .select({
      name: forums.name,
      membershipSource: forums.membershipSource,
      members,
      statedHeadcount: forums.statedHeadcount,
    })
    .from(exerciseForums)
    .innerJoin(forums, eq(forums.id, exerciseForums.forumId))
    .where(and(eq(exerciseForums.exerciseId, exerciseId), inTeamExercises(exerciseForums.exerciseId)))
    .orderBy(asc(forums.name));
  const asked = await tx
    .select({ number: questions.number, lost })
    .from(questions)
    .where(and(eq(questions.exerciseId, exerciseId), inTeamExercises(questions.exerciseId)))
    .orderBy(asc(questions.number));
  return { version: version ?? null, team, forums: invited, questions: asked };
}

/** The published versions of a strategy, the newest first, for its team to choose from. */
export async function listVersionsToDiscuss(viewer: Viewer, strategyId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: versions.id,
        number: versions.number,
        label: versions.label,
        publishedAt: versions.publishedAt,
        superseded,
      })
      .from(versions)
      .where(
        and(
          eq(versions.strategyId, strategyId),
          isNotNull(versions.publishedAt),
          inMyStrategies(versions.strategyId),
        ),
      )
      .orderBy(desc(versions.publishedAt), desc(versions.id)),
  );
}

type Values = Partial<Omit<typeof exercises.$inferInsert, "id" | "slug" | "strategyId" | "createdBy">>;

// What may still be put right after the launch; the domain says within which limits (setUpRefusal, promisesRefusal).
const openAfterLaunch: readonly SetUpKey[] = ["names", "equality"];

/**
 * Keeps one part of a set-up, if the exercise is still where that part may change: false when somebody launched,
 * sealed or cancelled it meanwhile, or when the person does not lead it (D§2.7). Throws if a promise about names
 * would be loosened: the database refuses that whoever asks.
 */
export async function updateSetUp(
  person: Person,
  exerciseId: number,
  { key, values }: { key: SetUpKey; values: Values },
): Promise<boolean> {
  const changeable = openAfterLaunch.includes(key)
    ? isNull(exercises.sealedAt)
    : isNull(exercises.launchedAt);
  return asViewer(person, async (tx) => {
    const changed = await tx
      .update(exercises)
      .set(values)
      .where(
        and(
          eq(exercises.id, exerciseId),
          isNull(exercises.cancelledAt),
          changeable,
          inLedStrategies(exercises.strategyId),
        ),
      )
      .returning({ id: exercises.id });
    if (changed.length === 0) return false;
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "set_up_changed",
      object: `exercise:${exerciseId}`,
      detail: { part: key },
    });
    return true;
  });
}

/** The database, and not a look beforehand, says which slug is free: exercises that the viewer cannot see have slugs too. */
async function insertWithFreeSlug(tx: Transaction, values: Omit<typeof exercises.$inferInsert, "slug">) {
  const wanted = slugOf(values.title);
  for (let attempt = 1; attempt < 100; attempt++) {
    const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    const [row] = await tx
      .insert(exercises)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: exercises.slug })
      .returning({ id: exercises.id, slug: exercises.slug });
    if (row) return row;
  }
  throw new Error(`There are a hundred exercises called ${wanted}`);
}

// Tables by name: a query of one table leaves them off its columns, and these ask about another.
const newestVersion = sql<number | null>`(select v.id from versions v
  where v.strategy_id = strategies.id and v.published_at is not null order by v.published_at desc, v.id desc limit 1)`;
const superseded = sql<boolean>`exists (select 1 from versions n where n.strategy_id = versions.strategy_id
  and n.published_at > versions.published_at)`;
const lost = sql<boolean>`questions.section_stable_id is not null and not exists (select from exercises e
  join sections s on s.version_id = e.version_id
  where e.id = questions.exercise_id and s.stable_id = questions.section_stable_id)`;
const members = sql<number>`(select count(distinct m.person_id)::integer from memberships m
  where m.forum_id = forums.id and (m.left_on is null or m.left_on > current_date))`;
