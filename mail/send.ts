import "server-only";

import { env } from "@/env";
import type { Letter } from "./letter";
import { keepLetter } from "./log";
import { postLetter } from "./smtp";

/** Whether letters go anywhere: by the council’s mail server, or into a folder where nobody real is written to. */
export function canSend(): boolean {
  return env().SMTP_URL !== undefined || env().SOUNDINGS_DEMO;
}

/** Sends a letter. Throws when the mail server does not take it. */
export async function send(letter: Letter): Promise<void> {
  if (env().SMTP_URL) return postLetter(letter);
  if (env().SOUNDINGS_DEMO) return keepLetter(letter);
  throw new Error("There is no mail server: set SMTP_URL and MAIL_FROM.");
}
