import "server-only";

import { createTransport } from "nodemailer";
import { env } from "@/env";
import type { Letter } from "./letter";

/** Hands a letter to the council’s mail server. Throws when it is not taken. */
export async function postLetter(letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  const transport = createTransport({ url: SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 });
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      // As an object, so that it is one address whatever is in it.
      to: { name: "", address: letter.to },
      subject: letter.subject,
      text: letter.text,
      disableFileAccess: true,
      disableUrlAccess: true,
      // Written by a machine: no “out of office” comes back.
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}
