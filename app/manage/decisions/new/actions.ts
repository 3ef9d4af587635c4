"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { insertDecision, listDecisionMakers, listSealedExercises } from "@/db/decisions";
import { findOrganisation } from "@/db/organisation";
import { decisionAddress } from "@/domain/decision-facts";
import { newDecisionInput } from "@/domain/decision-input";
import { keepRefusal } from "@/domain/decision-permissions";

export const beginDecision = formAction(newDecisionInput, async (input, person) => {
  const refused = keepRefusal(person);
  if (refused) return { refused };
  const { reference, title, exercise, makerPerson, makerName, makerTitle } = input;
  const { referencePattern, dispensationOffice } = await findOrganisation();
  if (!new RegExp(referencePattern).test(reference))
    return { invalid: { reference: "Enter a reference in the form that this council uses" } };
  if (exercise && !(await listSealedExercises(person)).some(({ id }) => id === exercise))
    return { invalid: { exercise: "Select a sealed exercise of one of your strategies" } };
  if (makerPerson && !(await listDecisionMakers(person)).some(({ id }) => id === makerPerson))
    return { invalid: { makerPerson: "Select a decision maker from the list" } };
  const begun = await insertDecision(person, {
    reference,
    title,
    exerciseId: exercise || null,
    decisionMaker: { id: makerPerson || null, name: makerName, title: makerTitle },
    dispensationOffice,
  });
  if (!begun) return { invalid: { reference: "A decision with this reference is here already" } };
  refresh();
  redirect(`/manage/decisions/${decisionAddress(reference)}`);
});
