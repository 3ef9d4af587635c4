import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * The first wall: what a viewer may not see does not exist, so every read carries one of these. Each is an
 * array that the database works out once for the statement, which keeps an index in use (security §2.3). The
 * second wall, row-level security, asks the same questions again.
 */
const anyOf = (column: PgColumn, mine: SQL) => sql`${column} = any((select ${mine})::integer[])`;

/** Exercises I am invited to through a forum, from the launch on. */
export const inInvitedExercises = (column: PgColumn) => anyOf(column, sql`my_invited_exercises()`);
/** Exercises of the strategies whose team I am in. */
export const inTeamExercises = (column: PgColumn) => anyOf(column, sql`my_team_exercises()`);
/** Exercises that I lead, or analyse. */
export const inLedExercises = (column: PgColumn) => anyOf(column, sql`my_led_exercises()`);
/** Exercises whose evidence I may read whole: the team but for the decision maker. */
export const inEvidenceExercises = (column: PgColumn) => anyOf(column, sql`my_evidence_exercises()`);
export const inMyForums = (column: PgColumn) => anyOf(column, sql`my_forums()`);
export const inConvenedForums = (column: PgColumn) => anyOf(column, sql`my_convened_forums()`);
export const inMyStrategies = (column: PgColumn) => anyOf(column, sql`my_strategies()`);
export const inLedStrategies = (column: PgColumn) => anyOf(column, sql`my_led_strategies()`);
/** Versions of my strategies, and published ones of strategies that I am invited to or that anyone may read. */
export const inMyVersions = (column: PgColumn) => anyOf(column, sql`my_versions()`);
export const inLedVersions = (column: PgColumn) => anyOf(column, sql`my_led_versions()`);
export const inMyContributions = (column: PgColumn) => anyOf(column, sql`my_contributions()`);

/** An exercise that I am invited to or on the team of. */
export function visibleExercises(column: PgColumn): SQL {
  return sql`(${inInvitedExercises(column)} or ${inTeamExercises(column)})`;
}
