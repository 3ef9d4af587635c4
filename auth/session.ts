import "server-only";

import { cookies } from "next/headers";
import { decode, encode, type JWT } from "next-auth/jwt";
import { codeIdleMinutes } from "@/domain/access-code";
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

/** A sign-in by access code, on a device that others use too. */
export type SharedSignIn = { codeSignIn: number; idleMinutes: number; kiosk: boolean };

/**
 * Signs somebody in on this browser. Every way in but the provider’s ends here, and that one makes the same. On a
 * shared device the cookie goes when the browser is closed.
 */
export async function startSession(
  person: { id: number; sessionVersion: number },
  shared?: SharedSignIn,
): Promise<void> {
  const token = { personId: person.id, sessionVersion: person.sessionVersion, ...shared };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, value, shared ? options : { ...options, maxAge });
}

/** What a session’s cookie says. */
export type Session = { id: number; version: number; shared: SharedSignIn | null };

/** What the cookie says, if it is one of ours and has not run out. Whether it still counts is in the database. */
export async function readSession(): Promise<Session | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (!token?.personId || !token.sessionVersion) return null;
  return { id: token.personId, version: token.sessionVersion, shared: sharedOf(token) };
}

function sharedOf({ codeSignIn, idleMinutes, kiosk }: JWT): SharedSignIn | null {
  if (!codeSignIn) return null;
  return { codeSignIn, idleMinutes: idleMinutes ?? codeIdleMinutes, kiosk: kiosk ?? false };
}

/** Takes the session’s cookie from this browser. Ending the session for real is `updateSessionVersion`. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
