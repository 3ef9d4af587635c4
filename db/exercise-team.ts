import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Person, Role } from "@/domain/person";
import type { TeamRole } from "@/domain/strategy";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { exercises } from "./schema/exercises";
import { people } from "./schema/people";
import { strategyTeam } from "./schema/strategies";
import { inLedExercises, inLedStrategies } from "./visibility";

type Place = { exerciseId: number; personId: number; role: TeamRole };

/** Staff who hold a role that a team needs, by name: for those who may put a team together. */
export async function listTeamCandidates(viewer: Person) {
  return asViewer(viewer, (tx) =>
    tx
      .select({ id: people.id, name: people.name, post: people.post, roles: people.roles })
      .from(people)
      .where(
        and(
          sql`${people.roles} && '{programme_lead,analyst,governance_officer,decision_maker}'::role[]`,
          isNull(people.suspendedAt),
          isNull(people.leftAt),
          sql`viewer_is_any('programme_lead', 'analyst')`,
        ),
      )
      .orderBy(asc(people.name), asc(people.id)),
  );
}

/**
 * Puts somebody on the team of the exercise’s strategy, if they hold the role that the place needs. False when
 * they do not, are there already, the summary is sealed or the person does not lead the exercise.
 */
export async function insertTeamMember(
  person: Person,
  { exerciseId, personId, role }: Place,
): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const [exercise] = await tx
      .select({ strategyId: exercises.strategyId })
      .from(exercises)
      .where(and(eq(exercises.id, exerciseId), isNull(exercises.sealedAt), inLedExercises(exercises.id)));
    const [member] = await tx
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(people.id, personId),
          sql`${neededRole[role]}::role = any(${people.roles})`,
          isNull(people.leftAt),
        ),
      );
    if (!exercise || !member) return false;
    const added = await tx
      .insert(strategyTeam)
      .values({ strategyId: exercise.strategyId, personId, role })
      .onConflictDoNothing()
      .returning({ personId: strategyTeam.personId });
    if (added.length === 0) return false;
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "team_member_added",
      object: `person:${personId}`,
      detail: { role },
    });
    return true;
  });
}

/** Takes somebody off a place in the team. False when they are not there, or are the last programme lead. */
export async function deleteTeamMember(
  person: Person,
  { exerciseId, personId, role }: Place,
): Promise<boolean> {
  return asViewer(person, async (tx) => {
    const [exercise] = await tx
      .select({ strategyId: exercises.strategyId })
      .from(exercises)
      .where(and(eq(exercises.id, exerciseId), isNull(exercises.sealedAt), inLedExercises(exercises.id)))
      // One at a time, so that two leads cannot take each other off at once.
      .for("update");
    if (!exercise) return false;
    const removed = await tx
      .delete(strategyTeam)
      .where(
        and(
          eq(strategyTeam.strategyId, exercise.strategyId),
          eq(strategyTeam.personId, personId),
          eq(strategyTeam.role, role),
          inLedStrategies(strategyTeam.strategyId),
          sql`(${strategyTeam.role} <> 'lead' or exists (select 1 from strategy_team other
            where other.strategy_id = ${exercise.strategyId} and other.role = 'lead' and other.person_id <> ${personId}))`,
        ),
      )
      .returning({ personId: strategyTeam.personId });
    if (removed.length === 0) return false;
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "team_member_removed",
      object: `person:${personId}`,
      detail: { role },
    });
    return true;
  });
}

const neededRole: Record<TeamRole, Role> = {
  lead: "programme_lead",
  deputy: "programme_lead",
  analyst: "analyst",
  governance_officer: "governance_officer",
  decision_maker: "decision_maker",
};
