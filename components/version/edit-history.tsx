import { Details } from "@/components/ui/details";
import { When } from "@/components/ui/when";
import type { DraftEdit } from "@/db/draft-edits";
import type { DraftEditKind } from "@/domain/draft-history";

const words: Record<DraftEditKind, string> = {
  saved: "Saved",
  saved_by_itself: "Saved while it was written",
  added: "Added",
  removed: "Taken out",
  moved: "Moved",
  split: "Split",
  merged: "Merged",
  undone: "An edit undone",
  adopted: "Suggested words adopted",
};

/** Who has edited a draft, or a section of it, and when; the newest first. */
export function EditHistory({ edits }: { edits: readonly DraftEdit[] }) {
  if (edits.length === 0) return null;
  return (
    <Details summary="Who edited it, and when">
      <ul className="govuk-list">
        {edits.map(({ id, kind, editedAt, name }) => (
          <li key={id}>
            {words[kind]} at <When at={editedAt} time /> by {name}
          </li>
        ))}
      </ul>
    </Details>
  );
}
