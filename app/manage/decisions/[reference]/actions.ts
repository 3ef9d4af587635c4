"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { insertCorrection, updatePublished } from "@/db/decision-publication";
import { updateReady, updateTakenBack, updateWithdrawn } from "@/db/decision-steps";
import { sealedRecord } from "@/documents/record";
import { localDate } from "@/domain/calendar";
import { publicationDates } from "@/domain/decision-dates";
import {
  correctionInput,
  publishInput,
  readyInput,
  takeBackInput,
  withdrawInput,
} from "@/domain/decision-input";
import { correctRefusal, publishRefusal, readyRefusal, takeBackRefusal } from "@/domain/decision-permissions";
import { findKeptDecision } from "./find";

const changed = "Somebody else has changed this record since you opened the page. Open it again.";

export const handOverRecord = formAction(readyInput, async ({ address, revision, dueOn }, person) => {
  const { decision, tasks, settings, paragraph, summary } = await findKeptDecision(address, person);
  const now = new Date();
  const refused = readyRefusal(person, decision, { tasks, dueOn: null, settings });
  if (refused) return { refused };
  if ("refused" in paragraph) return { refused: paragraph.refused };
  if (decision.exerciseId && !summary)
    return { refused: "You cannot read the engagement summary that this decision rests on." };
  const tooEarly = readyRefusal(person, decision, { tasks, dueOn, settings });
  if (tooEarly) return { invalid: { due: tooEarly } };
  if (!(await updateReady(person, { id: decision.id, revision, dueOn, now }))) return { refused: changed };
  refresh();
  redirect(`/manage/decisions/${address}?done=ready`);
});

export const takeBackRecord = formAction(takeBackInput, async ({ address }, person) => {
  const { decision } = await findKeptDecision(address, person);
  const refused = takeBackRefusal(person, decision);
  if (refused) return { refused };
  if (!(await updateTakenBack(person, decision.id))) return { refused: changed };
  refresh();
  redirect(`/manage/decisions/${address}`);
});

export const withdrawDecision = formAction(withdrawInput, async ({ address, reason }, person) => {
  const { decision } = await findKeptDecision(address, person);
  const refused = takeBackRefusal(person, decision);
  if (refused) return { refused };
  if (!(await updateWithdrawn(person, { id: decision.id, now: new Date(), reason })))
    return { refused: changed };
  refresh();
  redirect(`/manage/decisions/${address}`);
});

export const publishRecord = formAction(publishInput, async ({ address, revision }, person) => {
  const { decision, tasks, settings, summary, acknowledgedAt } = await findKeptDecision(address, person);
  const refused = publishRefusal(person, decision, tasks);
  if (refused) return { refused };
  const now = new Date();
  const dates = publicationDates(decision, localDate(now), settings);
  const record = sealedRecord({ decision, organisation: settings.name, dates, summary, acknowledgedAt });
  if (!(await updatePublished(person, { id: decision.id, revision, dates, ...record, now })))
    return { refused: changed };
  refresh();
  redirect(`/decisions/${address}`);
});

export const addCorrection = formAction(correctionInput, async ({ address, text, reason }, person) => {
  const { decision } = await findKeptDecision(address, person);
  const refused = correctRefusal(person, decision);
  if (refused) return { refused };
  const noted = await insertCorrection(person, { decisionId: decision.id, text, reason, now: new Date() });
  if (!noted) return { refused: changed };
  refresh();
  redirect(`/decisions/${address}#corrections`);
});
