import { headers } from "next/headers";
import { env } from "@/env";

type Sent = { site: string | null; origin: string | null; host: string | null };

/**
 * Whether a form was sent from a page of this service. Next runs an action that carries no `Origin`, and trusts
 * `X-Forwarded-Host`; here a browser must say where the form was, in `Sec-Fetch-Site` or in `Origin`, and what it
 * says must be true of both (security §0.3).
 */
export async function sentFromOwnPages(): Promise<boolean> {
  const sent = await headers();
  return isFromOwnPages(
    { site: sent.get("sec-fetch-site"), origin: sent.get("origin"), host: sent.get("host") },
    new URL(env().NEXTAUTH_URL).origin,
  );
}

/** The rule by itself. `address` is the public origin; `host` is what this request was addressed to. */
export function isFromOwnPages({ site, origin, host }: Sent, address: string): boolean {
  if (!site && !origin) return false;
  if (site && site !== "same-origin") return false;
  return !origin || origin === address || hostOf(origin) === host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
