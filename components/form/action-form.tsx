"use client";

import { Fragment, type ReactNode } from "react";
import { ButtonGroup, type ButtonTone } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Field } from "./field";
import { FormFields } from "./form-fields";
import { FormProblems } from "./form-problems";
import type { FormAction } from "./form-state";
import { targetsOf } from "./typed-values";
import { useForm } from "./use-form";

type Props = {
  action: FormAction;
  /** What the button does, in words: “Publish the notice”. */
  submit: ReactNode;
  fields?: readonly Field[];
  tone?: ButtonTone;
  /** Other ways to send the same form; the action reads `name`. */
  otherSubmits?: readonly { text: ReactNode; name: string; value: string; tone?: ButtonTone }[];
  cancel?: { href: string; text: string };
  /** Goes before the ids of the fields. Needed when a page has two forms with the same field names. */
  id?: string;
  /** The form’s name for listeners, when the page has several. */
  label?: string;
};

/** A whole form, declared as data. It works without JavaScript, and hands back what was typed. */
export function ActionForm({ action, fields = [], id, label, ...buttons }: Props) {
  const { state, send, attempt } = useForm(action);
  const prefix = id ? `${id}-` : "";
  return (
    <form action={send} id={id} className="snd-form" noValidate aria-label={label}>
      <Fragment key={attempt}>
        <FormProblems state={state} targets={targetsOf(fields, prefix)} />
        <FormFields fields={fields} state={state} prefix={prefix} />
      </Fragment>
      <FormButtons {...buttons} />
    </form>
  );
}

type ButtonProps = Pick<Props, "submit" | "tone" | "otherSubmits" | "cancel">;

function FormButtons({ submit, tone, otherSubmits = [], cancel }: ButtonProps) {
  return (
    <ButtonGroup>
      <SubmitButton tone={tone}>{submit}</SubmitButton>
      {otherSubmits.map(({ text, name, value, tone: otherTone = "secondary" }) => (
        <SubmitButton key={`${name} ${value}`} name={name} value={value} tone={otherTone}>
          {text}
        </SubmitButton>
      ))}
      {cancel ? (
        <a className="govuk-link" href={cancel.href}>
          {cancel.text}
        </a>
      ) : null}
    </ButtonGroup>
  );
}
