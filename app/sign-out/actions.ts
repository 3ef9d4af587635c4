"use server";

import { redirect } from "next/navigation";
import { buttonAction } from "@/app/form-action";
import { forgetSession } from "@/auth/session";
import { getSharedSignIn } from "@/auth/viewer";
import { updateCodeSignInEnded } from "@/db/access-code-sign-in";
import { updateSessionVersion } from "@/db/people";

/**
 * Ends every session of the person: a saved cookie is worth nothing afterwards. On a shared device it ends this one, and
 * the device is ready for the next person.
 */
export const signOut = buttonAction(async (viewer) => {
  const shared = await getSharedSignIn();
  if (viewer && shared) await updateCodeSignInEnded(viewer, shared.codeSignIn);
  else if (viewer) await updateSessionVersion(viewer);
  await forgetSession();
  if (shared?.kiosk) redirect("/kiosk");
  redirect(shared ? "/sign-out?shared=yes" : "/sign-out");
});
