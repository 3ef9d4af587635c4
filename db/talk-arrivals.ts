import { and, eq, sql } from "drizzle-orm";
import postgres, { type Sql } from "postgres";
import type { BlockKind } from "@/domain/block";
import type { Viewer } from "@/domain/person";
import { env } from "@/env";
import { asViewer } from "./client";
import { exercises } from "./schema/exercises";
import { heardAnywhere } from "./talk-scope";
import { visibleExercises } from "./visibility";

/** How much has come to a place: a block, or the section as a whole. */
export type Arrival = { number: string | null; kind: BlockKind | null; count: number };

const mostCounted = 100;

/**
 * What others have said in a section, or in all of an exercise, since a moment in milliseconds, as far as the viewer may
 * see it, by place; counted up to a hundred. Null where the exercise does not exist for them any more.
 */
export async function listArrivals(
  viewer: Viewer,
  { slug, section, since }: { slug: string; section: number | undefined; since: number },
): Promise<{ exerciseId: number; places: Arrival[] } | null> {
  if (!viewer) return null;
  return asViewer(viewer, async (tx) => {
    const [exercise] = await tx
      .select({ id: exercises.id, versionId: exercises.versionId })
      .from(exercises)
      .where(and(eq(exercises.slug, slug), visibleExercises(exercises.id)));
    if (!exercise) return null;
    const one = section ? sql`and s.number = ${section}` : sql``;
    const places = await tx.execute<Arrival>(sql`
      select b.number, b.kind, count(*)::integer as count from (
        select n.placed_block from sections s cross join lateral (
          select c.placed_block from contributions c
          where c.exercise_id = ${exercise.id} and c.placed_section = s.stable_id
            and c.received_at > to_timestamp(${since / 1000}::double precision) and ${heardAnywhere}
            and not c.id = any((select my_contributions())::integer[])
          order by c.received_at limit ${mostCounted}) n
        where s.version_id = ${exercise.versionId} ${one} limit ${mostCounted}) c
      left join blocks b on b.version_id = ${exercise.versionId} and b.stable_id = c.placed_block
      group by 1, 2 order by min(b.position) nulls last`);
    return { exerciseId: exercise.id, places: [...places] };
  });
}

type Heard = (exerciseId: number) => void;
// One listener for all who look on, however often `next dev` evaluates this module.
const outlivesReload = globalThis as { soundingsTalk?: { heard: Set<Heard>; sql: Sql | null } };

/**
 * Calls `heard` whenever something has come to an exercise; gives the way to stop. The first one opens a connection of
 * its own, which listens and reconnects by itself, and the last one closes it.
 */
export function listenToTalk(heard: Heard): () => void {
  outlivesReload.soundingsTalk ??= { heard: new Set(), sql: null };
  const talk = outlivesReload.soundingsTalk;
  talk.heard.add(heard);
  talk.sql ??= openListener(talk.heard);
  return () => {
    talk.heard.delete(heard);
    if (talk.heard.size > 0) return;
    talk.sql?.end({ timeout: 1 }).catch(() => undefined);
    talk.sql = null;
  };
}

function openListener(everybody: ReadonlySet<Heard>): Sql {
  const sql = postgres(env().DATABASE_URL, { max: 1, onnotice: () => undefined });
  const tell = (payload: string) => {
    const { exercise }: { exercise: number } = JSON.parse(payload);
    for (const heard of everybody) heard(exercise);
  };
  // Without it those who look on ask again by themselves, slowly.
  sql.listen("talk", tell).catch(() => undefined);
  return sql;
}
