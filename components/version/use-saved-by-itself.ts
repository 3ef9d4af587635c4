"use client";

import { type FormEvent, type RefObject, startTransition, useEffect, useRef, useState } from "react";
import type { FormAction, FormState } from "@/components/form/form-state";

type Watched = { action: FormAction; form: RefObject<HTMLFormElement | null>; paused: boolean };

/** So long after the last key the form is sent by itself. */
const rest = 3000;

/**
 * Saves a form by itself while somebody types in it, through the action that its button uses, and says when it did.
 * What is typed meanwhile is never touched. A button that is pressed while it saves waits for it, so that nobody meets
 * their own words as somebody else’s.
 */
export function useSavedByItself({ action, form, paused }: Watched) {
  const [status, setStatus] = useState("");
  const [seen, setSeen] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef(false);
  const waiting = useRef<{ button: HTMLElement | null } | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function save() {
    const element = form.current;
    if (!element || paused || saving.current) return;
    saving.current = true;
    const sent = new FormData(element);
    sent.set("by", "itself");
    const answer = await action({ outcome: "unsent" }, sent).catch(() => null);
    saving.current = false;
    if (answer?.outcome === "saved") setSeen(answer.saved.seen ?? null);
    setStatus(statusOf(answer));
    const pressed = waiting.current;
    waiting.current = null;
    // After the new `seen` is in the form.
    if (pressed) setTimeout(() => element.requestSubmit(pressed.button));
  }

  return {
    status,
    seen: paused ? null : seen,
    typed: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => startTransition(save), rest);
    },
    submitted: (event: FormEvent<HTMLFormElement>) => {
      clearTimeout(timer.current);
      if (!saving.current) return;
      event.preventDefault();
      const { submitter } =
        event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
      waiting.current = { button: submitter };
    },
  };
}

function statusOf(answer: FormState | null): string {
  switch (answer?.outcome) {
    case "saved":
      return `Saved at ${answer.saved.at}`;
    case "invalid":
      return `Not saved yet: ${Object.values(answer.problems)[0]}`;
    case "refused":
      return `Not saved: ${answer.reason}`;
    case "conflict":
      return "Not saved: somebody else has saved this section since you opened it. Save it to compare the two.";
    default:
      return "Not saved: the service cannot be reached. It is tried again when you type.";
  }
}
