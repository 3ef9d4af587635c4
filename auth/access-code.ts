import "server-only";

import { createHmac, randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { type CodeAnswer, insertCodeSignIn } from "@/db/access-code-sign-in";
import { codeFrom, sheetMinutes } from "@/domain/access-code";
import { env } from "@/env";

const sheetCookie = "access-code-sheet";

/** What the codes of one sheet are made from. Kept nowhere but in the cookie of whoever made them. */
export function newSheetSeed(): string {
  return randomBytes(32).toString("base64url");
}

/** The code of a person on a sheet. */
export function codeOfSheet(seed: string, personId: number): string {
  return codeFrom(createHmac("sha512", seed).update(`code of ${personId}`).digest());
}

/** What is kept of a code: with the secret in it, so that a copy of the database does not let anybody try codes. */
export function hashOfCode(code: string): string {
  return keyedHash(`access code ${code}`);
}

/**
 * Keeps a sheet in this browser for a quarter of an hour, so that it can be printed again when the printer jams. The
 * codes stand nowhere on the server: the page makes them anew from the seed.
 */
export async function keepSheet(seed: string): Promise<void> {
  const { NEXTAUTH_SECRET: secret, NEXTAUTH_URL: address } = env();
  const maxAge = sheetMinutes * 60;
  const value = await encode({ token: { seed }, secret, maxAge, salt: sheetCookie });
  (await cookies()).set(sheetCookie, value, {
    httpOnly: true,
    sameSite: "strict",
    secure: address.startsWith("https:"),
    path: "/forums",
    maxAge,
  });
}

/** The seed of the sheet in this browser; null when there is none, or no more. */
export async function readSheet(): Promise<string | null> {
  const value = (await cookies()).get(sheetCookie)?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET, salt: sheetCookie }).catch(
    () => null,
  );
  return typeof token?.seed === "string" ? token.seed : null;
}

/** Takes a plain code (`plainCode`). Guesses are counted by the network address that the council’s proxy adds. */
export async function tryCode(code: string, kioskId: number | null): Promise<CodeAnswer> {
  const passedOn = (await headers()).get("x-forwarded-for") ?? "";
  const address = passedOn.split(",").at(-1)?.trim() || "unknown";
  return insertCodeSignIn({
    hash: hashOfCode(code),
    address: keyedHash(`network address ${address}`),
    kioskId,
  });
}

function keyedHash(words: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(words).digest("hex");
}
