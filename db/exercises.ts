import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import { asViewer } from "./client";
import { exercises } from "./schema/exercises";
import { strategies, versions } from "./schema/strategies";
import { timetable } from "./timetable";
import { inEvidenceExercises, inLedStrategies, inMyStrategies, visibleExercises } from "./visibility";

export type Exercise = NonNullable<Awaited<ReturnType<typeof findExercise>>>;

/**
 * An exercise by its slug, for somebody invited to it or on its team; null for everyone else, as if it did not
 * exist. `led`, `onTeam` and `evidence` (may read all that was said, and by whom) say what the viewer is to it;
 * `myForums` are the viewer’s forums that are invited.
 */
export async function findExercise(viewer: Viewer, slug: string) {
  const [exercise] = await asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, ...mine })
      .from(exercises)
      .innerJoin(strategies, eq(strategies.id, exercises.strategyId))
      .leftJoin(versions, eq(versions.id, exercises.versionId))
      .where(and(eq(exercises.slug, slug), visibleExercises(exercises.id))),
  );
  return exercise ?? null;
}

/** Every exercise the viewer is invited to or on the team of, the one that closes last first. */
export async function listExercises(viewer: Viewer) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ ...columns, ...mine })
      .from(exercises)
      .innerJoin(strategies, eq(strategies.id, exercises.strategyId))
      .leftJoin(versions, eq(versions.id, exercises.versionId))
      .where(visibleExercises(exercises.id))
      .orderBy(desc(exercises.closesAt), asc(exercises.id)),
  );
}

const exerciseColumns = {
  id: exercises.id,
  slug: exercises.slug,
  strategyId: exercises.strategyId,
  versionId: exercises.versionId,
  title: exercises.title,
  plainSummary: exercises.plainSummary,
  level: exercises.level,
  openToInfluence: exercises.openToInfluence,
  notOpenToInfluence: exercises.notOpenToInfluence,
  whyNow: exercises.whyNow,
  options: exercises.options,
  constraints: exercises.constraints,
  shortPeriodReason: exercises.shortPeriodReason,
  eqiaUrl: exercises.eqiaUrl,
  eqiaNote: exercises.eqiaNote,
  privacyNoticeVersion: exercises.privacyNoticeVersion,
  hrMatters: exercises.hrMatters,
  talkScope: exercises.talkScope,
  othersShown: exercises.othersShown,
  nameVisibility: exercises.nameVisibility,
  smallestCount: exercises.smallestCount,
  roundingBase: exercises.roundingBase,
  smallestCountReason: exercises.smallestCountReason,
  mostReminders: exercises.mostReminders,
  lateRule: exercises.lateRule,
  lateDecision: exercises.lateDecision,
  cancelledReason: exercises.cancelledReason,
  ...timetable,
};

const columns = {
  ...exerciseColumns,
  strategyTitle: strategies.title,
  strategySlug: strategies.slug,
  versionNumber: versions.number,
  versionLabel: versions.label,
};

const mine = {
  led: sql<boolean>`${inLedStrategies(exercises.strategyId)}`,
  onTeam: sql<boolean>`${inMyStrategies(exercises.strategyId)}`,
  evidence: sql<boolean>`${inEvidenceExercises(exercises.id)}`,
  // The viewer’s own forums among those invited: where a contribution of theirs may be made.
  myForums: sql<{ id: number; slug: string; name: string; restricted: boolean }[]>`(
    select coalesce(json_agg(json_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'restricted', f.restricted) order by f.name), '[]')
    from exercise_forums x join forums f on f.id = x.forum_id
    where x.exercise_id = ${exercises.id} and x.invited_at is not null and f.id = any((select my_forums())::integer[]))`,
};
