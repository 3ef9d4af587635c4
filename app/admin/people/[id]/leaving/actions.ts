"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { updateLeftCouncil } from "@/db/administration";
import { leavingCouncilInput } from "@/domain/administration-input";
import { leavingRefusal } from "@/domain/administration-permissions";

export const sayLeftCouncil = formAction(leavingCouncilInput, async ({ id, left }, viewer) => {
  const refused = leavingRefusal(viewer, { id });
  if (refused) return { refused };
  if (!(await updateLeftCouncil(viewer, { id, left: left === "yes" }))) {
    return { refused: "Somebody else has said so since you opened this page." };
  }
  refresh();
  redirect(`/admin/people/${id}?done=${left === "yes" ? "left" : "returned"}`);
});
