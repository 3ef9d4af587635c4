"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { updateRosterColumns } from "@/db/roster-imports";
import { manageForumsRefusal } from "@/domain/forum-permissions";
import { columnsProblem } from "@/domain/roster-columns";
import { rosterColumnsInput } from "@/domain/roster-input";
import { readRoster } from "../../read-roster";

export const chooseColumns = formAction(rosterColumnsInput, async ({ slug, id, ...chosen }, person) => {
  await requireForum(person, slug);
  const refused = manageForumsRefusal(person);
  if (refused) return { refused };
  const columns = Object.fromEntries(Object.entries(chosen).filter(([, at]) => at !== undefined));
  const problem = columnsProblem(columns);
  if (problem) return { invalid: { [columns.name === undefined ? "name" : "email"]: problem } };
  if (!(await updateRosterColumns(person, id, columns)))
    return { refused: "This file is gone, or somebody else has confirmed it." };
  after(() => readRoster(person, id));
  refresh();
  redirect(`/forums/${slug}/roster/file`);
});
