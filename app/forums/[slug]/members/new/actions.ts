"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { insertMembership } from "@/db/memberships";
import { listDirectorates } from "@/db/strategies";
import { newMemberInput } from "@/domain/forum-input";
import { manageForumsRefusal } from "@/domain/forum-permissions";

export const addMember = formAction(newMemberInput, async ({ slug, directorate, ...member }, person) => {
  const forum = await requireForum(person, slug);
  const refused = manageForumsRefusal(person);
  if (refused) return { refused };
  const known = await listDirectorates(person);
  if (directorate && !known.some(({ id }) => id === directorate)) {
    return { invalid: { directorate: "Choose a directorate from the list" } };
  }
  const joining = await insertMembership(person, forum.id, { ...member, directorateId: directorate || null });
  if (joining === "already_in") return { invalid: { email: "They are in this forum already" } };
  if (joining === "name_needed") {
    return {
      invalid: { name: "Nobody with this e-mail address is known here yet. Enter their name to add them" },
    };
  }
  refresh();
  redirect(`/forums/${slug}/members?done=added`);
});
