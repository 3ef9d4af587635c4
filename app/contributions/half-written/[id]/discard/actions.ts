"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deleteHalfWritten } from "@/db/contribution-drafts";
import { discardInput } from "@/domain/contribution-draft-input";

export const discardHalfWritten = formAction(discardInput, async ({ id }, person) => {
  // Thrown away twice is thrown away.
  await deleteHalfWritten(person, id);
  refresh();
  redirect("/contributions/half-written");
});
