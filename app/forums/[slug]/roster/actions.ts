"use server";

import { createHash } from "node:crypto";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { insertRosterImport } from "@/db/roster-imports";
import { manageForumsRefusal } from "@/domain/forum-permissions";
import { rosterFileInput } from "@/domain/roster-input";
import { readRoster } from "./read-roster";

const none = "Select a CSV or Excel file";

export const bringInRoster = formAction(rosterFileInput, async ({ slug }, person, form) => {
  const forum = await requireForum(person, slug);
  const refused = manageForumsRefusal(person);
  if (refused) return { refused };
  if (forum.membershipSource === "unlisted") notFound();
  const file = form.get("file");
  if (!(file instanceof File) || (file.size === 0 && !file.name.includes(".")))
    return { invalid: { file: none } };
  if (!/\.(csv|tsv|txt|xlsx)$/i.test(file.name))
    return {
      invalid: { file: "The selected file must be CSV or Excel, with a name that ends in .csv or .xlsx" },
    };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = await insertRosterImport(person, {
    forumId: forum.id,
    fileName: file.name.slice(0, 200),
    file: bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  if (id === null)
    return { refused: "Another file has been brought in for this forum. Go on with it, or give it up." };
  after(() => readRoster(person, id));
  refresh();
  redirect(`/forums/${slug}/roster/file`);
});
