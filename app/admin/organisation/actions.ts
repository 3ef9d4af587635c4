"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { updateOrganisation } from "@/db/administration";
import { organisationInput } from "@/domain/administration-input";
import { administrationRefusal } from "@/domain/administration-permissions";

export const changeSettings = formAction(organisationInput, async (settings, viewer) => {
  const refused = administrationRefusal(viewer);
  if (refused) return { refused };
  await updateOrganisation(viewer, settings);
  refresh();
  redirect("/admin/organisation?done=saved");
});
