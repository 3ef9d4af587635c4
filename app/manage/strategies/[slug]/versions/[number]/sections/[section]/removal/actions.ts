"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { withoutSection } from "@/domain/draft-edit";
import { sectionRemovalInput } from "@/domain/draft-edit-input";
import { editDraft, sectionGone, seenHash } from "../../edit-draft";

export const removeSection = formAction(
  sectionRemovalInput,
  async ({ slug, number, section, seen }, person) => {
    const edited = await editDraft(
      person,
      { slug, number },
      {
        kind: "removed",
        section,
        change: (content) => {
          const found = content.find(({ stableId }) => stableId === section);
          if (!found) return { refused: sectionGone };
          if (seenHash(found) !== seen) return { refused: changedSince };
          return withoutSection(content, section) ?? { refused: onlyOne };
        },
      },
    );
    if (!("edit" in edited)) {
      refresh();
      return edited;
    }
    refresh();
    redirect(`/manage/strategies/${slug}/versions/${number}/sections?edit=${edited.edit ?? "none"}`);
  },
);

const changedSince =
  "Somebody else has changed this section since you opened the page. This is how it stands now.";
const onlyOne = "This is the only section of the draft. Discard the draft instead.";
