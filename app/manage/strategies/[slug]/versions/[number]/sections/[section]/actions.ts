"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { timeInWords } from "@/domain/dates-in-words";
import { sectionEditInput } from "@/domain/draft-edit-input";
import { editDraft, seenHash } from "../edit-draft";
import { editKind, landing, rewriteSection } from "./rewrite-section";

/**
 * Saves a section as it was written (`sectionEditInput` says what is sent), when a button is pressed or, with `by`, by
 * itself while somebody types: then the answer says when, and what the section says now (`seen`).
 */
export const saveSection = formAction(sectionEditInput, async (input, person) => {
  const { slug, number, section: stableId, by, as } = input;
  const edited = await editDraft(
    person,
    { slug, number },
    {
      kind: editKind(input),
      section: stableId,
      change: (content, editing) => rewriteSection(input, content, editing),
    },
  );
  if (!("edit" in edited)) {
    // After a conflict the page shows what stands now beside what was typed.
    if ("conflict" in edited && !by) refresh();
    return edited;
  }
  const section = landing(input, edited.content);
  if (by) return { saved: { at: timeInWords(new Date()), seen: section ? seenHash(section) : "" } };
  refresh();
  const page =
    `/manage/strategies/${slug}/versions/${number}/sections/${section?.stableId ?? stableId}` as const;
  redirect(`${page}?edit=${edited.edit ?? "none"}${as ? "&as=text" : ""}`);
});
