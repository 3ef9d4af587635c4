import "server-only";

import { createHmac } from "node:crypto";
import { env } from "@/env";
import { type Letter, LetterRefused } from "./letter";

/**
 * Hands a letter to GOV.UK Notify, into a template that is only ((subject)) and ((body)). Its own client was weighed:
 * it brings axios and jsonwebtoken for two requests. Throws when Notify does not take the letter: LetterRefused when
 * it never will; what is a matter of settings, limits or time is tried again.
 */
export async function notifyLetter(letter: Letter): Promise<void> {
  const { NOTIFY_TEMPLATE_ID } = env();
  const answer = await ask("/v2/notifications/email", {
    email_address: letter.to,
    template_id: NOTIFY_TEMPLATE_ID,
    personalisation: { subject: letter.subject, body: letter.text },
    ...(letter.id && { reference: letter.id }),
    ...(letter.unsubscribe && { one_click_unsubscribe_url: letter.unsubscribe.href }),
  });
  if (answer.status === 201) return;
  if (answer.status === 400 && isAboutAddress(await answer.text())) {
    throw new LetterRefused("GOV.UK Notify refused the address (400).");
  }
  throw new Error(explained(answer.status));
}

/** Whether Notify has a letter of this name already. Throws when it does not say. */
export async function notifyHas(id: string): Promise<boolean> {
  const answer = await ask(`/v2/notifications?reference=${encodeURIComponent(id)}`);
  if (answer.status !== 200) throw new Error(explained(answer.status));
  const body: unknown = await answer.json();
  const found = typeof body === "object" && body !== null && "notifications" in body && body.notifications;
  return Array.isArray(found) && found.length > 0;
}

function ask(path: string, body?: Record<string, unknown>) {
  const { NOTIFY_API_KEY = "", NOTIFY_URL } = env();
  return fetch(new URL(path, NOTIFY_URL), {
    method: body ? "POST" : "GET",
    headers: {
      authorization: `Bearer ${notifyToken(NOTIFY_API_KEY, new Date())}`,
      "content-type": "application/json",
    },
    ...(body && { body: JSON.stringify(body) }),
    redirect: "error",
    signal: AbortSignal.timeout(20_000),
  });
}

/**
 * What Notify knows us by: a JSON web token signed with the last 36 characters of the key and issued by the 36
 * before them, good for 30 seconds (docs.notifications.service.gov.uk, “API keys” and “Authentication”).
 */
export function notifyToken(apiKey: string, now: Date): string {
  const [service, secret] = [apiKey.slice(-73, -37), apiKey.slice(-36)];
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const issuedAt = Math.floor(now.getTime() / 1000);
  const unsigned = `${part({ typ: "JWT", alg: "HS256" })}.${part({ iss: service, iat: issuedAt })}`;
  return `${unsigned}.${createHmac("sha256", secret).update(unsigned).digest("base64url")}`;
}

/** A wrong template or a missing word is ours to put right, and the letters wait for it. */
function isAboutAddress(body: string): boolean {
  return body.includes("email_address") || body.includes("team-only API key");
}

function explained(status: number): string {
  if (status === 429) return "GOV.UK Notify takes no more for now (429).";
  if (status === 403) return "GOV.UK Notify does not know the key, or the clocks differ (403).";
  return `GOV.UK Notify did not take it (${status}).`;
}
