"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { findModerated, updateFlagsSettled, updateModerated, updateReviewRequested } from "@/db/moderation";
import { moderateRefusal, moderationRefusal, shownAfter, statusAfter } from "@/domain/moderation";
import { contributionAddress, moderateInput, onlyTakesOut, reviewInput } from "@/domain/moderation-input";

export const moderateContribution = formAction(
  moderateInput,
  async ({ id, expected, action, ...said }, person) => {
    const contribution = await findModerated(person, id);
    if (!contribution) notFound();
    const last = contribution.events.at(-1);
    const reviewing = last?.reviewRequestedAt ? { decidedBy: last.actorId, by: person.id } : null;
    const refused = moderationRefusal(person, action, { ...contribution, expected, reviewing });
    if (refused) return { refused };
    const original = contribution.originals[0]?.body ?? contribution.body;
    if (action === "redact" && !onlyTakesOut(said.redacted, original)) {
      return { invalid: { redacted: "Only take words out: everything else must stand as it was written" } };
    }
    const done = await updateModerated(person, {
      contribution,
      action,
      toStatus: statusAfter(action),
      reason: said.reason || null,
      note: said.note || null,
      body: shownAfter(action, { redacted: said.redacted, original, shown: contribution.body }),
    });
    if (!done) return { refused: "Somebody has changed it since you opened this page. Look at it again." };
    refresh();
    redirect(`/moderation?done=${id}`);
  },
);

export const leaveAsItIs = formAction(contributionAddress, async ({ id }, person) => {
  const contribution = await findModerated(person, id);
  if (!contribution) notFound();
  const refused = moderateRefusal(person, contribution);
  if (refused) return { refused };
  await updateFlagsSettled(person, id);
  refresh();
  redirect(`/moderation?done=${id}`);
});

export const askForReview = formAction(reviewInput, async ({ id, request }, person) => {
  if (!(await updateReviewRequested(person, { id, request }))) {
    return { refused: "There is no decision about this contribution that can be looked at again." };
  }
  refresh();
  redirect(`/contributions?review=${id}`);
});
