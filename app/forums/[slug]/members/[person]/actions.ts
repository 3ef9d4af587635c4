"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { updateConvenes, updateLeft } from "@/db/memberships";
import { convenorInput, leavingInput } from "@/domain/forum-input";
import { manageForumsRefusal } from "@/domain/forum-permissions";

const changed = "Somebody else has changed this membership since you opened the page.";

export const nameConvenor = formAction(
  convenorInput,
  async ({ slug, person: personId, convenes }, person) => {
    const forum = await requireForum(person, slug);
    const refused = manageForumsRefusal(person);
    if (refused) return { refused };
    const done = await updateConvenes(person, { forumId: forum.id, personId, convenes: convenes === "yes" });
    if (!done) return { refused: changed };
    refresh();
    redirect(`/forums/${slug}/members?done=convenor`);
  },
);

export const removeMember = formAction(leavingInput, async ({ slug, person: personId }, person) => {
  const forum = await requireForum(person, slug);
  const refused = manageForumsRefusal(person);
  if (refused) return { refused };
  if (!(await updateLeft(person, { forumId: forum.id, personId }))) return { refused: changed };
  refresh();
  redirect(`/forums/${slug}/members?done=removed`);
});
