import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cache } from "react";
import { findKiosk, type Kiosk } from "@/db/kiosks";
import { env } from "@/env";

const kioskCookie = "kiosk";
const halfAYear = 183 * 86_400;

/** Makes this browser a shared device, and answers with the hash that the database keeps. */
export async function markDevice(): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  (await cookies()).set(kioskCookie, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().NEXTAUTH_URL.startsWith("https:"),
    path: "/",
    maxAge: halfAYear,
  });
  return hashOf(token);
}

/** The shared device that this browser is, if it is one and has not been revoked. */
export const getKiosk = cache(async (): Promise<Kiosk | null> => {
  const token = (await cookies()).get(kioskCookie)?.value;
  return token ? findKiosk(hashOf(token)) : null;
});

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
