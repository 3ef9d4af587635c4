import { decisionAddress } from "@/domain/decision-facts";
import { buildAllThatIsNeverEdited, buildEverything, buildHolding } from "@/fixtures/build-everything";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { type BuiltPerson, buildPerson, buildTeamMember } from "@/fixtures/build-people";

/** Everybody who could stand before a door. */
export const principals = [
  "visitor", // not signed in
  "stranger", // a contributor who is invited to nothing
  "member", // a contributor invited through the forum
  "convenor", // of that forum
  "lead", // of this strategy
  "otherLead", // of another strategy
  "governance", // governance officer on the team
  "decider", // decision maker on the team
  "auditor",
  "administrator",
] as const;
export type Principal = (typeof principals)[number];

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
    halfWritten: everything.halfWritten,
    picture: everything.picture,
    question: everything.question,
    session: everything.session,
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
