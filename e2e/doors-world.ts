import { decisionAddress } from "@/domain/decision-facts";
import { buildAllThatIsNeverEdited, buildEverything, buildHolding } from "@/fixtures/build-everything";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { type BuiltPerson, buildPerson, buildTeamMember } from "@/fixtures/build-people";
import type { Principal } from "./doors";

export type DoorWorld = Awaited<ReturnType<typeof buildDoorWorld>>["world"];

/** One exercise with everything behind its doors, one published decision, and somebody of each kind before them. */
export async function buildDoorWorld() {
  const everything = await buildEverything();
  const { exercise, decisionMaker, auditor } = everything;
  const held = await buildContribution(exercise, { status: "held" });
  await buildHolding(exercise, held.id);
  const { decision: published } = await buildAllThatIsNeverEdited();
  const world = {
    exercise,
    talk: { ...everything.talk, held },
    unpublished: decisionAddress(everything.decision.reference),
    published: decisionAddress(published.reference),
    // Words that are in everything behind the doors of this exercise.
    secret: exercise.title,
  };
  const people: Record<Principal, BuiltPerson | null> = {
    visitor: null,
    stranger: await buildPerson(),
    member: exercise.contributor,
    convenor: exercise.convenor,
    lead: exercise.lead,
    otherLead: (await buildExercise("open")).lead,
    governance: await buildTeamMember(exercise.strategyId, "governance_officer"),
    decider: decisionMaker,
    auditor,
    administrator: await buildPerson({ roles: ["administrator"] }),
  };
  return { world, people };
}
