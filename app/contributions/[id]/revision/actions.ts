"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { placesOf } from "@/app/contributions/places";
import { formAction } from "@/app/form-action";
import { updateContributionBody } from "@/db/contribution-changes";
import { findContribution } from "@/db/contributions";
import { revisionInput } from "@/domain/contribution-input";
import { editRefusal } from "@/domain/contribution-permissions";

export const editContribution = formAction(
  revisionInput,
  async ({ id, revision, body, visibility, quote }, person) => {
    const contribution = await findContribution(person, id);
    if (!contribution)
      return { refused: "You no longer see this contribution. What you typed is still here." };
    const exercise = { ...contribution.exercise, myForums: contribution.myForums };
    const refused = editRefusal(person, { contribution, exercise }, new Date());
    if (refused) return { refused };

    const changed = await updateContributionBody(person, {
      id,
      revision,
      body,
      quotePermission: quote === "yes",
      confidential: visibility === "confidential",
    });
    // A form sent twice has been here already: then what is saved is what was typed.
    const now = changed ? contribution : await findContribution(person, id);
    if (!changed && now?.note.body !== body) {
      refresh();
      return { conflict: now?.note.body ?? "" };
    }
    refresh();
    redirect(`${placesOf(contribution).page}?edited=${id}#c-${id}`);
  },
);
