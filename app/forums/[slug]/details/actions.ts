"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { updateForum } from "@/db/forums";
import { forumInput } from "@/domain/forum-input";
import { forumChangeRefusal } from "@/domain/forum-permissions";

export const changeForum = formAction(forumInput, async ({ slug, ...values }, person) => {
  const forum = await requireForum(person, slug);
  const invitedAt = forum.invitedAt ? new Date(forum.invitedAt) : null;
  const refused = forumChangeRefusal(person, { ...forum, invitedAt }, values);
  if (refused) return { refused };
  if (!(await updateForum(person, forum.id, values))) {
    return { refused: "Somebody else has changed this forum since you opened the page." };
  }
  refresh();
  redirect(`/forums/${slug}?done=changed`);
});
