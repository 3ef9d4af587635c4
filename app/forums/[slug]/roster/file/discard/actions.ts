"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { deleteRosterImport } from "@/db/roster-imports";
import { manageForumsRefusal } from "@/domain/forum-permissions";
import { rosterInput } from "@/domain/roster-input";

export const giveUpRoster = formAction(rosterInput, async ({ slug, id }, person) => {
  await requireForum(person, slug);
  const refused = manageForumsRefusal(person);
  if (refused) return { refused };
  await deleteRosterImport(person, id);
  refresh();
  redirect(`/forums/${slug}/roster`);
});
