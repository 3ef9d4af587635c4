"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/app/form-action";
import { updateDigest } from "@/db/own-digest";
import { unsubscribeInput } from "@/domain/unsubscribe-input";
import { personOfUnsubscribe } from "@/mail/unsubscribe";

export const endDigest = publicFormAction(unsubscribeInput, async ({ token }) => {
  const personId = personOfUnsubscribe(token);
  if (personId === null) return { refused: "This link does not work. Copy the whole link from the message." };
  await updateDigest({ id: personId }, "none");
  redirect("/unsubscribe?done=yes");
});
