"use client";

import { Fragment, lazy, useEffect } from "react";
import type { Field } from "@/components/form/field";
import { FormFields } from "@/components/form/form-fields";
import { FormProblems } from "@/components/form/form-problems";
import type { FormAction } from "@/components/form/form-state";
import { targetsOf, typedText } from "@/components/form/typed-values";
import { useForm } from "@/components/form/use-form";
import { ButtonGroup } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { KeptByItself } from "./kept-by-itself";

/**
 * It brings what reads Markdown with it, so it comes when somebody asks for it. Nothing stands in for it meanwhile: the
 * form stays as it is, and without JavaScript the page waits until it is there.
 */
const Preview = lazy(() => import("./preview").then(({ Preview: shown }) => ({ default: shown })));

type Props = {
  action: FormAction;
  /** Where the form stands: without JavaScript the answer comes back to it. */
  address: string;
  fields: readonly Field[];
  /** Where the form is one thing among others on its page. */
  heading?: string;
  submit: string;
  close: { href: string; text: string };
  /** Why nothing can be sent now, or null. What has been typed outlives it. */
  refusal: string | null;
  /** Whether what is half-written is kept on the server: not on a device that others use next. */
  keeps?: boolean;
  /** Whether the words can be looked at before they are sent, as others will see them. */
  previews?: boolean;
};

/** The form to say something. The door may close while somebody types: their words stay, and why is above them. */
export function SpeakingForm({
  action,
  address,
  refusal,
  heading,
  keeps = false,
  previews = false,
  ...form
}: Props) {
  const { state, send, attempt } = useForm(action, address);
  useEffect(openForWriting, []);
  useEffect(sendByKeys, []);
  if (refusal && state.outcome === "unsent") return <InsetText>{refusal}</InsetText>;
  return (
    <form
      action={send}
      id="write"
      className={heading ? "snd-write__form snd-form" : "snd-form"}
      noValidate
      aria-labelledby={heading ? "write-heading" : undefined}
    >
      {heading ? (
        <h3 className="govuk-heading-s govuk-!-margin-bottom-2" id="write-heading">
          {heading}
        </h3>
      ) : null}
      <Fragment key={attempt}>
        <FormProblems state={state} targets={targetsOf(form.fields, "")} />
        {state.outcome === "saved" ? <Preview text={typedText(state, "body", "") ?? ""} /> : null}
        <FormFields fields={form.fields} state={state} prefix="" />
      </Fragment>
      <ButtonGroup>
        <SubmitButton>{form.submit}</SubmitButton>
        {previews ? (
          <SubmitButton tone="secondary" name="later" value="preview">
            Preview
          </SubmitButton>
        ) : null}
        {keeps ? (
          <SubmitButton tone="secondary" name="later" value="yes">
            Save and finish later
          </SubmitButton>
        ) : null}
        <a className="govuk-link" href={form.close.href}>
          {form.close.text}
        </a>
      </ButtonGroup>
      {keeps ? <KeptByItself /> : null}
      <Elsewhere />
    </form>
  );
}

/** What must not wait for a convenor and has a place of its own (D§8). */
function Elsewhere() {
  return (
    <p className="snd-quiet">
      For a grievance, a safeguarding concern or whistleblowing,{" "}
      <a className="govuk-link" href="/help#elsewhere">
        use these contacts instead
      </a>
      .
    </p>
  );
}

/** Whoever has just asked for the form can type at once. The page itself stays where the link has put it. */
function openForWriting() {
  if (window.location.hash !== "#write") return;
  // A box that is folded away, such as the one to choose words with, takes no focus.
  const boxes = [...document.querySelectorAll<HTMLElement>("#write textarea")];
  boxes.find((box) => !box.closest("details:not([open])"))?.focus({ preventScroll: true });
}

/** Control and Enter, or Command and Enter, send the form from within a text box. */
function sendByKeys() {
  const form = document.getElementById("write");
  if (!(form instanceof HTMLFormElement)) return;
  const send = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  };
  form.addEventListener("keydown", send);
  return () => form.removeEventListener("keydown", send);
}
