"use client";

import { FormProblems } from "@/components/form/form-problems";
import type { FormAction } from "@/components/form/form-state";
import { typedText } from "@/components/form/typed-values";
import { useForm } from "@/components/form/use-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";

type Props = {
  action: FormAction;
  address: string;
  /** The field that holds the words. */
  field?: string;
};

/**
 * What somebody typed on a page that they no longer see: they were signed out, or are in the forum no more. Nothing
 * of the page is here; their words are, and can be sent again once they are let in.
 */
export function KeptWords({ action, address, field = "body" }: Props) {
  const { state, send } = useForm(action, address);
  if (state.outcome === "unsent") return null;
  const others = Object.entries(state.typed).filter(([name]) => name !== field);
  return (
    <form action={send} className="snd-form" noValidate>
      <FormProblems state={state} />
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <TextArea name={field} label="What you typed" size="s" rows={10} value={typedText(state, field, "")} />
      <SubmitButton>Send it again</SubmitButton>
    </form>
  );
}
