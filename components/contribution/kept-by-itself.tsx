"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { InsetText } from "@/components/ui/inset-text";
import { autosave, type SaveAnswer } from "@/components/version/autosave";

const address = "/contributions/half-written/saving";

type Elsewhere = { words: string; revision: string };
type Told = { status: string; savedAt: number | null; elsewhere: Elsewhere | null };

/**
 * Keeps what is typed into the form around it, soon after the last key and when the page is left. What could not be
 * kept is tried again, and stays in the form; nothing is stored in the browser, which may be a shared one.
 */
export function KeptByItself() {
  const own = useRef<HTMLDivElement>(null);
  const { told, replace } = useKeeping(own);
  const ago = useMinutesSince(told.savedAt);
  return (
    <div className="snd-quiet" ref={own}>
      <p aria-live="polite">
        {told.status}
        {told.savedAt && !told.status ? <span className="govuk-visually-hidden">Saved</span> : null}
      </p>
      {ago === null || told.status ? null : <p>{savedWords(ago)}</p>}
      {told.elsewhere ? (
        <InsetText>
          <p className="govuk-body govuk-!-font-weight-bold">What you wrote somewhere else</p>
          <p className="govuk-body snd-typed">{told.elsewhere.words}</p>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={replace}>
            Keep the words in the box above instead
          </button>
        </InsetText>
      ) : null}
    </div>
  );
}

function savedWords(minutes: number): string {
  if (minutes < 1) return "Saved just now. Only you can read it until you send it.";
  return `Saved ${minutes} ${minutes === 1 ? "minute" : "minutes"} ago. Only you can read it until you send it.`;
}

function useMinutesSince(instant: number | null): number | null {
  const [now, setNow] = useState(0);
  useEffect(() => {
    setNow(Date.now());
    const clock = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(clock);
  }, []);
  return instant === null ? null : Math.max(0, Math.floor((now - instant) / 60_000));
}

function useKeeping(own: RefObject<HTMLDivElement | null>) {
  const [told, setTold] = useState<Told>({ status: "", savedAt: null, elsewhere: null });
  const [again, setAgain] = useState(0);
  useEffect(() => {
    const form = own.current?.closest("form");
    if (!form) return;
    const keep = async (): Promise<SaveAnswer> => {
      const answer = await send(form);
      setTold((before) => ({ ...before, ...answer.told }));
      return { outcome: answer.outcome, status: "" };
    };
    const saving = autosave(keep, () => undefined);
    if (again > 0) saving.changed();
    if (again > 0) saving.storeNow();
    const leaving = () => {
      if (document.visibilityState === "hidden" && saving.isUnsaved()) keep();
    };
    const sending = () => {
      saving.settled();
    };
    form.addEventListener("input", saving.changed);
    form.addEventListener("submit", sending);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      form.removeEventListener("input", saving.changed);
      form.removeEventListener("submit", sending);
      document.removeEventListener("visibilitychange", leaving);
      saving.settled();
    };
  }, [own, again]);

  /** The words in the form are to stand instead of those that were written somewhere else. */
  function replace() {
    const form = own.current?.closest("form");
    if (!(form && told.elsewhere)) return;
    setKept(form, told.elsewhere.revision);
    setTold({ ...told, elsewhere: null, status: "" });
    setAgain(again + 1);
  }
  return { told, replace };
}

type Answer = { outcome: SaveAnswer["outcome"]; told: Partial<Told> };

async function send(form: HTMLFormElement): Promise<Answer> {
  const saved = await post(form);
  if (!saved) return { outcome: "refused", told: { status: notSaved } };
  if ("reason" in saved) return { outcome: "refused", told: { status: saved.reason } };
  if (saved.elsewhere !== undefined) {
    const elsewhere = { words: saved.elsewhere, revision: saved.revision };
    return { outcome: "conflict", told: { status: goneOnElsewhere, elsewhere } };
  }
  setKept(form, saved.revision);
  return { outcome: "saved", told: { status: "", savedAt: Date.now(), elsewhere: null } };
}

const notSaved =
  "Not saved: the service cannot be reached, or you have been signed out. Your words are in the box, and saving is tried again. Keep this page open, or copy them.";
const goneOnElsewhere =
  "You have gone on with this somewhere else, so it is not saved by itself any more. Both texts are here: compare them.";

function setKept(form: HTMLFormElement, revision: string) {
  const kept = form.elements.namedItem("kept");
  if (kept instanceof HTMLInputElement) kept.value = revision;
}

type Saved = { revision: string; elsewhere?: string } | { reason: string };

/** Null where it may go better the next time. */
async function post(form: HTMLFormElement): Promise<Saved | null> {
  const fields = new FormData(form);
  fields.delete("later");
  try {
    const response = await fetch(address, { method: "POST", body: fields, keepalive: true });
    const state: { outcome?: string; saved?: Saved; reason?: string } = await response.json();
    if (state.outcome === "saved" && state.saved) return state.saved;
    return state.reason ? { reason: state.reason } : null;
  } catch {
    return null;
  }
}
