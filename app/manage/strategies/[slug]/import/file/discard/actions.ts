"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deleteDraftImport } from "@/db/draft-imports";
import { draftImportInput } from "@/domain/draft-import-input";

export const giveUpImport = formAction(draftImportInput, async ({ slug, id }, person) => {
  await deleteDraftImport(person, id);
  refresh();
  redirect(`/manage/strategies/${slug}/import`);
});
