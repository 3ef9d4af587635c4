"use client";

import { type FormEvent, type RefObject, useEffect, useState } from "react";
import type { FormAction, FormState } from "@/components/form/form-state";
import { autosave, type SaveAnswer } from "./autosave";

type Watched = { action: FormAction; form: RefObject<HTMLFormElement | null>; paused: boolean };

/**
 * Saves a form by itself while somebody types in it, through the action that its button uses, and says when it did.
 * What is typed meanwhile is never touched. A button that is pressed while it saves waits for it, so that nobody meets
 * their own words as somebody else’s. Leaving the page with something that is not saved asks first.
 */
export function useSavedByItself({ action, form, paused }: Watched) {
  const [status, setStatus] = useState("");
  const [seen, setSeen] = useState<string | null>(null);
  const [saving] = useState(() => autosave(save, setStatus));
  useWatchedPage(saving);
  useEffect(() => {
    // What was typed before the page came alive told nobody.
    const areas = [...(form.current?.querySelectorAll("textarea") ?? [])];
    if (areas.some(({ value, defaultValue }) => value !== defaultValue)) saving.changed();
  }, [form, saving]);

  async function save(): Promise<SaveAnswer> {
    if (!form.current) return { outcome: "conflict", status: "" };
    const sent = new FormData(form.current);
    sent.set("by", "itself");
    const answer = await action({ outcome: "unsent" }, sent).catch(() => null);
    if (answer?.outcome === "saved") setSeen(answer.saved.seen ?? null);
    return answerOf(answer);
  }

  return {
    status,
    seen: paused ? null : seen,
    typed: () => {
      if (!paused) saving.changed();
    },
    submitted: (event: FormEvent<HTMLFormElement>) => {
      const isRunning = saving.isRunning();
      const settled = saving.settled();
      if (!isRunning) return;
      event.preventDefault();
      const { currentTarget, nativeEvent } = event;
      const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
      // After the new `seen` is in the form.
      settled.then(() => setTimeout(() => currentTarget.requestSubmit(button)));
    },
  };
}

/** The moments at which a browser may go, or come back to the network. */
function useWatchedPage({ storeNow, settled, isUnsaved }: ReturnType<typeof autosave>) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    const hidden = () => {
      if (document.visibilityState === "hidden") storeNow();
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("online", storeNow);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      settled();
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("online", storeNow);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [storeNow, settled, isUnsaved]);
}

const kept = "What you wrote is still here.";

function answerOf(answer: FormState | null): SaveAnswer {
  switch (answer?.outcome) {
    case "saved":
      return { outcome: "saved", status: `Saved at ${answer.saved.at}` };
    case "invalid":
      return { outcome: "refused", status: `Not saved yet: ${Object.values(answer.problems)[0]}` };
    case "refused":
      return { outcome: "refused", status: `Not saved: ${answer.reason} ${kept}` };
    case "conflict":
      return {
        outcome: "conflict",
        status: `Not saved: somebody else has saved this section since you opened it. ${kept} Save it to compare the two.`,
      };
    default:
      return {
        outcome: "refused",
        status: `Not saved: the service cannot be reached. ${kept} It is tried again.`,
      };
  }
}
