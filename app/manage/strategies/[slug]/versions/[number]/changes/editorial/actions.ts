"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { updateRemainingEditorial } from "@/db/version-changes";
import { versionAddress } from "@/domain/version-input";
import { explainChangeRefusal } from "@/domain/version-permissions";
import { requireTeamVersion } from "../../../../../find";

export const markRemainingEditorial = formAction(versionAddress, async (address, person) => {
  const version = await requireTeamVersion(person, address);
  const refused = explainChangeRefusal(version, version);
  if (refused) return { refused };
  const marked = await updateRemainingEditorial(person, {
    versionId: version.id,
    strategyId: version.strategyId,
  });
  if (marked === 0) return { refused: "No change is left without a reason." };
  refresh();
  redirect(`/manage/strategies/${address.slug}/versions/${address.number}/changes?done=editorial`);
});
