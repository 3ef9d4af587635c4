import "server-only";

import { env } from "@/env";
import type { Letter } from "./letter";
import { keepLetter } from "./log";
import { notifyHas, notifyLetter } from "./notify";
import { postLetter } from "./smtp";

/** Whether letters go anywhere: by mail server, by GOV.UK Notify, or into a folder where nobody real is written to. */
export function canSend(): boolean {
  const { SMTP_URL, NOTIFY_API_KEY, SOUNDINGS_DEMO } = env();
  return SMTP_URL !== undefined || NOTIFY_API_KEY !== undefined || SOUNDINGS_DEMO;
}

/** Sends a letter. Throws when it is not taken, and LetterRefused when it never will be. */
export async function send(letter: Letter): Promise<void> {
  if (env().SMTP_URL) return postLetter(letter);
  if (env().NOTIFY_API_KEY) return notifyLetter(letter);
  if (env().SOUNDINGS_DEMO) return keepLetter(letter);
  throw new Error("There is no way to send letters: set SMTP_URL and MAIL_FROM, or NOTIFY_API_KEY.");
}

/** Whether a letter in doubt is known to have been sent. A mail server cannot be asked (docs/decisions/0015). */
export async function wasSent(id: string): Promise<boolean> {
  const { SMTP_URL, NOTIFY_API_KEY } = env();
  return SMTP_URL === undefined && NOTIFY_API_KEY !== undefined && notifyHas(id);
}
