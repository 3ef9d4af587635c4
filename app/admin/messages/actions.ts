"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { updateTriedAgain } from "@/db/message-standing";
import { administrationRefusal } from "@/domain/administration-permissions";
import { tryAgainInput } from "@/domain/message-input";

export const tryAgain = formAction(tryAgainInput, async ({ ids }, viewer) => {
  const refused = administrationRefusal(viewer);
  if (refused) return { refused };
  if ((await updateTriedAgain(viewer, ids)) === 0) {
    return { refused: "Somebody else has had it tried again since you opened the page." };
  }
  refresh();
  redirect("/admin/messages?done=again");
});
