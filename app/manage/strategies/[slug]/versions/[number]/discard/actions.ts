"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deleteDraft } from "@/db/version-drafts";
import { versionAddress } from "@/domain/version-input";
import { discardVersionRefusal } from "@/domain/version-permissions";
import { requireTeamVersion } from "../../../../find";

export const discardDraft = formAction(versionAddress, async (address, person) => {
  const version = await requireTeamVersion(person, address);
  const refused = discardVersionRefusal(version, version);
  if (refused) return { refused };
  const gone = await deleteDraft(person, version.id);
  if (!gone) return { refused: "Somebody else has published this draft since you opened the page." };
  refresh();
  redirect(`/manage/strategies/${address.slug}?done=discarded`);
});
