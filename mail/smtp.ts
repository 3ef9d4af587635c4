import "server-only";

import { createTransport } from "nodemailer";
import { env } from "@/env";
import { type Letter, LetterRefused } from "./letter";

/**
 * Hands a letter to the council’s mail server. Throws when it is not taken: LetterRefused when the server says that
 * it never will be.
 */
export async function postLetter(letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      // As an object, so that it is one address whatever is in it.
      to: { name: "", address: letter.to },
      subject: letter.subject,
      text: letter.text,
      ...(letter.id && { messageId: `<${letter.id}>` }),
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: headersOf(letter),
    });
  } catch (error) {
    throw refusalIn(error) ?? error;
  } finally {
    transport.close();
  }
}

/** The lines above a letter that say what it is, to programs. */
export function headersOf({ unsubscribe }: Letter): Record<string, string> {
  return {
    // Written by a machine: no “out of office” comes back.
    "Auto-Submitted": "auto-generated",
    ...(unsubscribe && {
      "List-Unsubscribe": `<${unsubscribe.href}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  };
}

/** A “never” (5xx) about this address or this letter; about the connection or the password it is a matter of settings. */
function refusalIn(error: unknown): LetterRefused | null {
  if (!(error instanceof Error && "responseCode" in error && "code" in error)) return null;
  const aboutLetter = error.code === "EENVELOPE" || error.code === "EMESSAGE";
  if (!aboutLetter || Number(error.responseCode) < 500) return null;
  return new LetterRefused(`The mail server refused it (${error.responseCode}).`);
}
