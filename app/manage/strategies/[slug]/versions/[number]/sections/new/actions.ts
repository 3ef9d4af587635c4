"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { withAdded } from "@/domain/draft-edit";
import { newSectionInput } from "@/domain/draft-edit-input";
import { editDraft, sectionGone } from "../edit-draft";

export const addSection = formAction(
  newSectionInput,
  async ({ slug, number, title, beside, where }, person) => {
    const edited = await editDraft(
      person,
      { slug, number },
      {
        kind: "added",
        section: beside ?? "",
        change: (content, editing) =>
          withAdded(content, { beside: beside ?? null, where, title }, editing) ?? { refused: sectionGone },
      },
    );
    if (!("edit" in edited)) return edited;
    refresh();
    const list = `/manage/strategies/${slug}/versions/${number}/sections` as const;
    const at = beside ? edited.content.findIndex(({ stableId }) => stableId === beside) : -1;
    const added = beside ? edited.content[at + (where === "after" ? 1 : -1)] : edited.content.at(-1);
    redirect(added ? `${list}/${added.stableId}?edit=${edited.edit ?? "none"}` : list);
  },
);
