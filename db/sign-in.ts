import { sql } from "drizzle-orm";
import type { Role } from "@/domain/person";
import { mostSignInLinks } from "@/domain/sign-in";
import { insertAuditEvent } from "./audit";
import { asViewer, type Transaction } from "./client";

/** What a session is made of: who, and which session version their cookies must carry. */
export type SignedIn = { id: number; sessionVersion: number };

/** The person whom a provider knows by this issuer and subject; null for a stranger, or one who may not come in. */
export async function findPersonBySubject(given: { issuer: string; subject: string }) {
  return asViewer(null, (tx) => signedIn(tx, sql`sign_in_by_subject(${given.issuer}, ${given.subject})`));
}

/**
 * The first sign-in through a provider: ties issuer and subject to the rostered person with this address, which
 * the caller has found to be verified. Null when nobody has the address, or when the person is tied already:
 * from then on only the subject counts, whoever gets the address later.
 */
export async function updateSubject(given: { issuer: string; subject: string; email: string }) {
  return asViewer(null, async (tx) => {
    const person = await signedIn(tx, sql`sign_in_by_email(${given.email})`);
    if (!person) return null;
    const [tied] = await tx.execute<{ tied: boolean }>(
      sql`select coalesce(tie_subject(${person.id}, ${given.issuer}, ${given.subject}), false) as tied`,
    );
    if (!tied?.tied) return null;
    const object = `person:${person.id}`;
    await insertAuditEvent(tx, { stream: object, action: "tied to a provider’s account", object });
    return person;
  });
}

/**
 * Keeps the hash of a sign-in link for whoever has this address. False, and nothing kept, when nobody has it or
 * when they have had as many as they may for now. Requests of one person wait for each other, so that many at
 * once cannot pass the limit.
 */
export async function insertSignInToken(link: { email: string; hash: string; expiresAt: Date }) {
  return asViewer(null, async (tx) => {
    const person = await signedIn(tx, sql`sign_in_by_email(${link.email})`);
    if (!person) return false;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`sign-in:${person.id}`}))`);
    const [recent] = await tx.execute<{ count: number }>(
      sql`select count_recent_sign_in_tokens(${person.id}) as count`,
    );
    if (!recent || recent.count >= mostSignInLinks) return false;
    const expiry = link.expiresAt.toISOString();
    await tx.execute(sql`select insert_sign_in_token(${person.id}, ${link.hash}, ${expiry}::timestamptz)`);
    return true;
  });
}

/** Who a sign-in link would sign in; null when it is used up, expired or made up. Uses nothing up. */
export async function findSignInToken(hash: string): Promise<{ name: string } | null> {
  const [found] = await asViewer(null, (tx) =>
    tx.execute<{ name: string }>(sql`select name from find_sign_in_token(${hash})`),
  );
  return found ?? null;
}

/** Uses a sign-in link up, once. Null when it already was, has expired, or is not one. */
export async function updateSignInTokenUsed(hash: string) {
  return asViewer(null, (tx) => signedIn(tx, sql`use_sign_in_token(${hash})`));
}

async function signedIn(tx: Transaction, source: ReturnType<typeof sql>): Promise<SignedIn | null> {
  const [person] = await tx.execute<SignedIn>(
    sql`select id, session_version as "sessionVersion" from ${source}`,
  );
  return person ? { id: person.id, sessionVersion: person.sessionVersion } : null;
}

export type PersonToTry = Awaited<ReturnType<typeof listPeopleToTry>>[number];

/** The invented people whom the demonstration lets anyone sign in as. Empty outside a demonstration world. */
export async function listPeopleToTry() {
  const rows = await asViewer(null, (tx) =>
    tx.execute<{
      id: number;
      sessionVersion: number;
      name: string;
      post: string | null;
      roles: Role[];
      convenes: boolean;
    }>(
      sql`select id, session_version as "sessionVersion", name, post, to_json(roles) as roles, convenes from people_to_try()`,
    ),
  );
  return [...rows];
}
