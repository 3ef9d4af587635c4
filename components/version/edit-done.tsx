import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import type { DraftEditKind } from "@/domain/draft-history";

const words: Record<DraftEditKind, string> = {
  saved: "The section is saved.",
  saved_by_itself: "The section is saved.",
  added: "The section is added.",
  removed: "The section is taken out of the draft.",
  moved: "The section is moved, and the sections are numbered anew.",
  split: "The section is split. This is its second part: give it the title that it should have.",
  merged: "The two sections are one now. The title of the second stays in the text, as a heading.",
  undone: "The edit is undone.",
  adopted: "Suggested words are in the draft.",
};

type Props = {
  edit: { id: number; kind: DraftEditKind; sectionStableId: string };
  address: { slug: string; number: string };
  /** What it changed, in words: “Paragraph 4.2 reworded”. */
  changes: readonly string[];
  /** Null when the viewer may not undo it. */
  undo: FormAction | null;
};

const mostTold = 8;

/** What has just been done to a draft, and the way back. */
export function EditDone({ edit, address, changes, undo }: Props) {
  const more = changes.length - mostTold;
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">{words[edit.kind]}</p>
      {changes.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {changes.slice(0, mostTold).map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several headings may have moved, and are told alike.
            <li key={index}>{change}</li>
          ))}
          {more > 0 ? <li>and {more} more</li> : null}
        </ul>
      ) : null}
      {undo ? (
        <ActionForm
          id="undo"
          action={undo}
          submit="Undo"
          tone="secondary"
          label="Undo"
          fields={[
            { type: "hidden", name: "slug", value: address.slug },
            { type: "hidden", name: "number", value: address.number },
            { type: "hidden", name: "section", value: edit.sectionStableId },
            { type: "hidden", name: "edit", value: edit.id },
          ]}
        />
      ) : null}
    </NotificationBanner>
  );
}
