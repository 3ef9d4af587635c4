"use client";

import { FormProblems } from "@/components/form/form-problems";
import type { FormAction } from "@/components/form/form-state";
import { useForm } from "@/components/form/use-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ReasonGiven, reasonGivenWords, reasonWords } from "@/domain/contribution-reason";

type Props = {
  action: FormAction;
  id: number;
  back: string;
  /** Whose words they are, for listeners. */
  about: string;
  reasons: readonly { reason: ReasonGiven; given: boolean }[];
};

/** The reasons to look at a contribution: each is given with one button, and taken back with the same. */
export function ReasonForm({ action, id, back, about, reasons }: Props) {
  const { state, send } = useForm(action, `${back}#c-${id}`);
  return (
    <form action={send} className="snd-reasons">
      <FormProblems state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="back" value={back} />
      {reasons.map(({ reason, given }) => (
        <SubmitButton key={reason} tone="secondary" name={given ? "take" : "give"} value={reason}>
          {given ? `${reasonGivenWords[reason]} Undo` : reasonWords[reason]}
          <span className="govuk-visually-hidden"> ({about})</span>
        </SubmitButton>
      ))}
    </form>
  );
}
