"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { type RecordChanges, updateRecordContent } from "@/db/decision-steps";
import { listDecisionMakers } from "@/db/decisions";
import { writeRefusal } from "@/domain/decision-permissions";
import type { Person } from "@/domain/person";
import type { RecordContent } from "@/domain/record";
import { controlPartInput, documentsPartInput } from "@/domain/record-control-input";
import { consultationPartInput, decisionPartInput, statusPartInput } from "@/domain/record-input";
import { findKeptDecision } from "../find";

type Page = Omit<Partial<RecordChanges>, "content"> & {
  address: string;
  revision: number;
  content: Partial<RecordContent>;
};

/** Saves one page of the record over what the other pages hold, if nobody saved in between. */
async function writePage({ address, revision, content, ...changes }: Page, person: Person) {
  const { decision } = await findKeptDecision(address, person);
  const refused = writeRefusal(person, decision);
  if (refused) return { refused };
  const saved = await updateRecordContent(person, {
    id: decision.id,
    revision,
    content: { ...decision.content, ...content },
    ...changes,
  });
  if (!saved)
    return {
      refused:
        "Somebody else saved this record since you opened the page. Copy what you wrote, then open it again.",
    };
  refresh();
  redirect(`/manage/decisions/${address}?done=saved`);
}

export const writeDecisionPart = formAction(decisionPartInput, async (page, person) => {
  const { decisionMakerId } = page;
  const makers = decisionMakerId ? await listDecisionMakers(person) : [];
  if (decisionMakerId && !makers.some(({ id }) => id === decisionMakerId))
    return { invalid: { makerPerson: "Select a decision maker from the list" } };
  return writePage(page, person);
});

export const writeStatusPart = formAction(statusPartInput, writePage);
export const writeConsultationPart = formAction(consultationPartInput, writePage);
export const writeControlPart = formAction(controlPartInput, writePage);
export const writeDocumentsPart = formAction(documentsPartInput, writePage);
