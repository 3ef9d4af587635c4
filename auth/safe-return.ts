import type { Route } from "next";

const own = "http://own.invalid";

/**
 * A path of this service to go on to after signing in, from whatever the address or the form said; the home page
 * for anything else. Never another origin (`//evil.example`, `/\evil.example`, `/.//evil.example`), never throws.
 */
export function safeReturn(wanted: unknown): Route {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, own)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, own);
  const path = `${pathname}${search}${hash}`;
  return origin === own && isOwnPath(path) ? path : "/";
}

/** Signing in, out and the provider’s answers are no places to go on to. */
function isOwnPath(path: string): path is Route {
  return !/^\/(\/|\\|sign-in\b|sign-out\b|api\b)/.test(path);
}
