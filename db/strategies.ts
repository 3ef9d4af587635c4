import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Person, Viewer } from "@/domain/person";
import type { TeamRole } from "@/domain/strategy";
import type { StrategyInput } from "@/domain/strategy-input";
import { slugOf } from "@/domain/strategy-slug";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";
import { exercises } from "./schema/exercises";
import { directorates, people } from "./schema/people";
import { strategies, strategyTeam, versions } from "./schema/strategies";
import { timetable } from "./timetable";
import { inMyStrategies } from "./visibility";

export type Strategy = NonNullable<Awaited<ReturnType<typeof findStrategy>>>;
export type StrategyInList = Awaited<ReturnType<typeof listStrategies>>[number];
export type TeamMember = Awaited<ReturnType<typeof listTeam>>[number];
export type StrategyExercise = Awaited<ReturnType<typeof listStrategyExercises>>[number];

/** Strategies whose team the viewer is in (for an auditor: all), the newest first. */
export async function listStrategies(viewer: Viewer) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, ...counted, latestNumber: latest, draftNumber: draft })
      .from(strategies)
      .leftJoin(directorates, eq(directorates.id, strategies.directorateId))
      .where(inMyStrategies(strategies.id))
      .orderBy(desc(strategies.id)),
  );
}

/**
 * A strategy by its slug, for its team and auditors; null for everyone else. `myRoles` is what the viewer does in
 * the team, `latestNumber` the last published version, `draftNumber` the one that waits to be published.
 */
export async function findStrategy(viewer: Viewer, slug: string) {
  const [strategy] = await asViewer(viewer, (tx) =>
    tx
      .select({
        ...columns,
        latestId: sql<number | null>`(select v.id ${lastPublished})`,
        latestNumber: latest,
        draftNumber: draft,
        myRoles: mine,
      })
      .from(strategies)
      .leftJoin(directorates, eq(directorates.id, strategies.directorateId))
      .where(and(eq(strategies.slug, slug), inMyStrategies(strategies.id))),
  );
  return strategy ?? null;
}

/**
 * Starts a strategy with its creator as lead, in one transaction, and answers with its slug: made from the title,
 * with a number behind it where another strategy has the same.
 */
export async function insertStrategy(person: Person, { title, directorate, ...rest }: StrategyInput) {
  return asViewer(person, async (tx) => {
    const values = { ...rest, title, directorateId: directorate, createdBy: person.id };
    const { id, slug } = await insertWithFreeSlug(tx, values);
    await tx.insert(strategyTeam).values({ strategyId: id, personId: person.id, role: "lead" });
    await insertAuditEvent(tx, {
      stream: `strategy:${id}`,
      action: "strategy_started",
      object: `strategy:${id}`,
      detail: { slug },
    });
    return slug;
  });
}

/** The team of a strategy that the viewer is in, leads first. */
export async function listTeam(viewer: Viewer, strategyId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ personId: people.id, name: people.name, post: people.post, role: strategyTeam.role })
      .from(strategyTeam)
      .innerJoin(people, eq(people.id, strategyTeam.personId))
      .where(and(eq(strategyTeam.strategyId, strategyId), inMyStrategies(strategyTeam.strategyId)))
      .orderBy(asc(strategyTeam.role), asc(people.name)),
  );
}

/** The exercises of a strategy, with what their stage is read from, the newest first. */
export async function listStrategyExercises(viewer: Viewer, strategyId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: exercises.id,
        slug: exercises.slug,
        title: exercises.title,
        versionNumber: versions.number,
        ...timetable,
      })
      .from(exercises)
      .leftJoin(versions, eq(versions.id, exercises.versionId))
      .where(and(eq(exercises.strategyId, strategyId), inMyStrategies(exercises.strategyId)))
      .orderBy(desc(exercises.id)),
  );
}

/** The council’s directorates, for a strategy to belong to. */
export async function listDirectorates(viewer: Viewer) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ id: directorates.id, name: directorates.name })
      .from(directorates)
      .orderBy(asc(directorates.name)),
  );
}

type NewStrategy = Omit<typeof strategies.$inferInsert, "slug">;

/** The database, and not a look beforehand, says which slug is free: strategies that the viewer cannot see have slugs too. */
async function insertWithFreeSlug(tx: Transaction, values: NewStrategy) {
  const wanted = slugOf(values.title);
  for (let attempt = 1; attempt < 100; attempt++) {
    const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    const [row] = await tx
      .insert(strategies)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: strategies.slug })
      .returning({ id: strategies.id, slug: strategies.slug });
    if (row) return row;
  }
  throw new Error(`There are a hundred strategies called ${wanted}`);
}

const columns = {
  id: strategies.id,
  slug: strategies.slug,
  title: strategies.title,
  portfolio: strategies.portfolio,
  policyFramework: strategies.policyFramework,
  periodFrom: strategies.periodFrom,
  periodTo: strategies.periodTo,
  directorateName: directorates.name,
};

const lastPublished = sql`from versions v
  where v.strategy_id = ${strategies.id} and v.published_at is not null order by v.published_at desc, v.id desc limit 1`;
const latest = sql<string | null>`(select v.number ${lastPublished})`;
const draft = sql<string | null>`(select v.number from versions v
  where v.strategy_id = ${strategies.id} and v.published_at is null order by v.id desc limit 1)`;
const mine = sql<TeamRole[]>`(select coalesce(json_agg(t.role order by t.role), '[]') from strategy_team t
  where t.strategy_id = ${strategies.id} and t.person_id = viewer())`;
const counted = {
  exerciseCount: sql<number>`(select count(*)::integer from exercises e where e.strategy_id = ${strategies.id})`,
};
