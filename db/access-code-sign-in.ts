import { sql } from "drizzle-orm";
import { codeIdleMinutes, guessMinutes, mostGuesses } from "@/domain/access-code";
import { longestSessionHours } from "@/domain/sign-in";
import { asViewer } from "./client";

export type CodeAnswer =
  | { person: { id: number; sessionVersion: number }; signIn: number }
  | { waitUntil: Date }
  | null;

/**
 * Signs somebody in by the hash of their code. Null for a code that is unknown, revoked or expired, or whose person
 * may not come in: which of these is nobody’s business. After too many wrong ones it says when to try again, right or
 * wrong. `address` is a hash of the network address, `kioskId` the device.
 */
export async function insertCodeSignIn(given: {
  hash: string;
  address: string;
  kioskId: number | null;
}): Promise<CodeAnswer> {
  const [row] = await asViewer(null, (tx) =>
    tx.execute<{ id: number | null; version: number; signIn: number; waitUntil: string | null }>(sql`
      select id, session_version as version, sign_in as "signIn", wait_until as "waitUntil"
      from use_access_code(${given.hash}, ${given.address}, ${given.kioskId}::integer,
        ${mostGuesses.fromOneAddress}, ${mostGuesses.inAll}, ${guessMinutes})`),
  );
  if (!row) return null;
  if (row.waitUntil !== null) return { waitUntil: new Date(row.waitUntil) };
  return row.id === null ? null : { person: { id: row.id, sessionVersion: row.version }, signIn: row.signIn };
}

/** Ends one sign-in by code; the person’s other sign-ins go on. */
export async function updateCodeSignInEnded(person: { id: number }, signIn: number): Promise<void> {
  await asViewer(person, (tx) => tx.execute(sql`select end_code_sign_in(${signIn})`));
}

/** Whether the viewer’s sign-in by code still counts; to ask keeps it alive. A condition for a query. */
export function codeSignInCounts(signIn: number) {
  return sql`code_sign_in_counts(${signIn}, ${codeIdleMinutes}, ${longestSessionHours})`;
}
