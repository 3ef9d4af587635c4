import "server-only";

import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { longestSessionHours } from "@/domain/sign-in";
import { env } from "@/env";

const maxAge = longestSessionHours * 3600;

/**
 * The one cookie of a session, in the form of next-auth. It says who and which session version, encrypted; what
 * the person may do is read from the database each time. `__Host-` ties it to this host and to HTTPS.
 */
export function sessionCookie() {
  const secure = new URL(env().NEXTAUTH_URL).protocol === "https:";
  return {
    name: `${secure ? "__Host-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/** Signs somebody in on this browser. Every way in but the provider’s ends here, and that one makes the same. */
export async function startSession(person: { id: number; sessionVersion: number }): Promise<void> {
  const token = { personId: person.id, sessionVersion: person.sessionVersion };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, value, { ...options, maxAge });
}

/** What the cookie says, if it is one of ours and has not run out. Whether it still counts is in the database. */
export async function readSession(): Promise<{ id: number; version: number } | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (!token?.personId || !token.sessionVersion) return null;
  return { id: token.personId, version: token.sessionVersion };
}

/** Takes the session’s cookie from this browser. Ending the session for real is `updateSessionVersion`. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
