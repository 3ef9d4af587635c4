import "server-only";

import NextAuth from "next-auth";
import { env } from "@/env";
import { authOptions, providerId } from "./options";
import { safeReturn } from "./safe-return";

/** Where the browser goes next, and the cookies that it takes along, as they stand in `Set-Cookie`. */
export type ProviderAnswer = { location: string; cookies: string[] };

export type Cookies = Record<string, string>;
type Question = {
  method: "GET" | "POST";
  path: string[];
  query?: Record<string, string>;
  cookies: Cookies;
  body?: Record<string, string>;
};

/** The way to the provider: its address with state, nonce and PKCE challenge, and the cookies that hold them. */
export async function startProviderSignIn(returnTo: unknown): Promise<ProviderAnswer> {
  // next-auth wants its own token back before it starts; both halves stay on the server, as this is one request.
  const { cookies, body } = await askNextAuth({ method: "GET", path: ["csrf"], cookies: {} });
  const started = await askNextAuth({
    method: "POST",
    path: ["signin", providerId],
    cookies: cookiesOf(cookies),
    body: { csrfToken: String(body?.csrfToken), callbackUrl: `${origin()}${safeReturn(returnTo)}` },
  });
  return { ...started, location: problemPage(started.location) ?? started.location };
}

/** The way back from the provider: signed in and on to where the person was going, or a page that says why not. */
export async function finishProviderSignIn(
  query: Record<string, string>,
  cookies: Cookies,
): Promise<ProviderAnswer> {
  const finished = await askNextAuth({
    method: "GET",
    path: ["callback", providerId],
    query,
    cookies: withSafeCallback(cookies),
  });
  const path = finished.location.startsWith(`${origin()}/`)
    ? finished.location.slice(origin().length)
    : finished.location;
  return { ...finished, location: problemPage(path) ?? path };
}

/** next-auth keeps where to go back to in a cookie, and fails on a malformed one: it gets a path of ours or none. */
function withSafeCallback(cookies: Cookies): Cookies {
  return Object.fromEntries(
    Object.entries(cookies).map(([name, value]) =>
      name.endsWith("next-auth.callback-url")
        ? [name, `${origin()}${safeReturn(value.replace(origin(), ""))}`]
        : [name, value],
    ),
  );
}

/** Its own pages for errors are not served here. */
function problemPage(location: string): string | null {
  const path = location.replace(origin(), "");
  return path === "" || path.startsWith("/api/auth/") ? "/sign-in?problem=provider" : null;
}

function origin(): string {
  return new URL(env().NEXTAUTH_URL).origin;
}

/**
 * next-auth through its documented handler, without a request of its own: what it is asked, and what it may set,
 * is all here. None of its own addresses is served but the provider’s way back.
 */
async function askNextAuth(question: Question) {
  const headers = new Map<string, unknown>();
  let body: Record<string, unknown> | undefined;
  const response = {
    status: () => response,
    setHeader: (name: string, value: unknown) => headers.set(name.toLowerCase(), value) && response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    end: () => response,
    send(sent: unknown) {
      body = Object(sent);
      return response;
    },
  };
  const { path, query = {}, ...rest } = question;
  await NextAuth(authOptions())({ ...rest, headers: {}, query: { ...query, nextauth: path } }, response);
  const cookies = [headers.get("set-cookie") ?? []].flat().map(String);
  return { location: String(headers.get("location") ?? ""), cookies, body };
}

/** The names and values of `Set-Cookie` lines, as the browser would send them back. */
function cookiesOf(lines: string[]): Cookies {
  return Object.fromEntries(
    lines.map((line) => {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = pair.split("=");
      return [name, decodeURIComponent(value)];
    }),
  );
}
