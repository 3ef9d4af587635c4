"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { findDraftEdit } from "@/db/draft-edits";
import { withMerged, withMoved } from "@/domain/draft-edit";
import { sectionMoveInput, undoInput } from "@/domain/draft-edit-input";
import { undone, undoRefusal } from "@/domain/draft-history";
import { requireTeamVersion } from "../../../../find";
import { editDraft, sectionGone } from "./edit-draft";

/** Moves a section one place, or merges it with the next, in the draft as it stands now. */
export const moveSection = formAction(
  sectionMoveInput,
  async ({ slug, number, section, do: what }, person) => {
    const edited = await editDraft(
      person,
      { slug, number },
      {
        kind: what === "merge" ? "merged" : "moved",
        section,
        change: (content, editing) => {
          if (what === "merge") return withMerged(content, section, editing) ?? { refused: noNext };
          return withMoved(content, section, what === "up" ? -1 : 1) ?? { refused: noPlace };
        },
      },
    );
    if (!("edit" in edited)) return edited;
    refresh();
    redirect(`/manage/strategies/${slug}/versions/${number}/sections?edit=${edited.edit ?? "none"}`);
  },
);

const noNext = "There is no section after this one any more.";
const noPlace = "Somebody else has moved the sections. Look at the list again.";

/** Undoes one edit, unless somebody built on it. The undoing can be undone in its turn. */
export const undoEdit = formAction(undoInput, async ({ slug, number, section, edit: id }, person) => {
  const version = await requireTeamVersion(person, { slug, number });
  const edit = await findDraftEdit(person, version.id, id);
  if (!edit) return { refused: "This edit is no longer kept." };
  const refused = undoRefusal(edit, edit.later);
  if (refused) return { refused };
  const edited = await editDraft(
    person,
    { slug, number },
    {
      kind: "undone",
      section,
      change: (content, { newId }) => {
        const after = undone(content, edit, newId);
        return after.length > 0 ? after : { refused: sectionGone };
      },
    },
  );
  if (!("edit" in edited)) return edited;
  refresh();
  const list = `/manage/strategies/${slug}/versions/${number}/sections` as const;
  const stands = edited.content.some(({ stableId }) => stableId === section);
  redirect(`${stands ? (`${list}/${section}` as const) : list}?edit=${edited.edit ?? "none"}`);
});
