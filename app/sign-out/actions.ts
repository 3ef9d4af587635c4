"use server";

import { redirect } from "next/navigation";
import { buttonAction } from "@/app/form-action";
import { forgetSession } from "@/auth/session";
import { updateSessionVersion } from "@/db/people";

/** Ends every session of the person: a saved cookie is worth nothing afterwards. */
export const signOut = buttonAction(async (viewer) => {
  if (viewer) await updateSessionVersion(viewer);
  await forgetSession();
  redirect("/sign-out");
});
