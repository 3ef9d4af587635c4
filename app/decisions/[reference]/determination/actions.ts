"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { findAddressedDecision } from "@/app/decisions/find";
import { formAction } from "@/app/form-action";
import { findAcknowledgedAt, findDecisionSeal, insertAcknowledgement } from "@/db/decision-acknowledgements";
import { updateTaken } from "@/db/decision-steps";
import { findOrganisation } from "@/db/organisation";
import { acknowledgeInput, takeInput } from "@/domain/decision-input";
import { determineRefusal, takeRefusal } from "@/domain/decision-permissions";
import { linesOf } from "@/domain/record-lines";

export const acknowledgeSummary = formAction(acknowledgeInput, async ({ address, sha256 }, person) => {
  const decision = await findAddressedDecision(person, address);
  const refused = determineRefusal(person, decision);
  if (refused) return { refused };
  const acknowledged = { decisionId: decision.id, sha256, now: new Date() };
  if (!(await insertAcknowledgement(person, acknowledged)))
    return { refused: "The summary has been sealed again since you opened it. Read the new one." };
  refresh();
  redirect(`/decisions/${address}/determination?done=acknowledged`);
});

export const takeDecision = formAction(takeInput, async (input, person) => {
  const { address, revision, takenOn, outcome, amended } = input;
  const decision = await findAddressedDecision(person, address);
  const [seal, settings] = [await findDecisionSeal(person, decision), await findOrganisation()];
  const acknowledgedAt = seal && (await findAcknowledgedAt(person, decision, seal.sha256));
  const now = new Date();
  const refused = takeRefusal(person, decision, { takenOn, now, seal, acknowledgedAt, settings });
  if (refused?.startsWith("Decision date")) return { invalid: { taken: refused } };
  if (refused) return { refused };
  if (decision.exerciseId && !seal) return { refused: "There is no sealed engagement summary to rest on." };
  const content =
    outcome === "approved_with_amendments"
      ? { ...decision.content, decision: linesOf(amended) }
      : decision.content;
  const taken = { id: decision.id, revision, now, takenOn, outcome, summaryId: seal?.id ?? null, content };
  if (!(await updateTaken(person, taken)))
    return { refused: "This record has changed since you opened the page. Read it again." };
  refresh();
  redirect("/decisions/reading?done=taken");
});
