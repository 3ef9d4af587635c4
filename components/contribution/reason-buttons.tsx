import type { FormAction } from "@/components/form/form-state";
import type { Note } from "@/db/contribution-notes";
import { reasonsGiven } from "@/domain/contribution-reason";
import { shortName } from "./byline";
import { ReasonForm } from "./reason-form";

type Props = {
  note: Note;
  /** Null where nothing can be given or taken back now. */
  action: FormAction | null;
  /** The page to come back to. */
  back: string;
};

/** “I agree with this” and “This matters to my team” on what another said: one’s own, and never how many others. */
export function ReasonButtons({ note, action, back }: Props) {
  if (!action || note.authorship.mine) return null;
  return (
    <ReasonForm
      action={action}
      id={note.id}
      back={back}
      about={shortName(note.authorship)}
      reasons={reasonsGiven.map((reason) => ({ reason, given: note.reasons.includes(reason) }))}
    />
  );
}
