"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { insertForum } from "@/db/forums";
import { newForumInput } from "@/domain/forum-input";
import { manageForumsRefusal } from "@/domain/forum-permissions";

export const addForum = formAction(newForumInput, async (forum, person) => {
  const refused = manageForumsRefusal(person);
  if (refused) return { refused };
  const slug = await insertForum(person, forum);
  refresh();
  redirect(`/forums/${slug}?done=added`);
});
