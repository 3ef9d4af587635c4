import "server-only";

import { redirect } from "next/navigation";
import { cache } from "react";
import { findSessionPerson } from "@/db/people";
import type { Person, Viewer } from "@/domain/person";
import { readSession, type SharedSignIn } from "./session";

/**
 * Who is asking, at most once per request. The cookie says only which person and which session version; roles,
 * forums and suspension come from the database, so that a change, or signing out, takes effect at once.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  const session = await readSession();
  if (!session) return null;
  return findSessionPerson({ ...session, codeSignIn: session.shared?.codeSignIn ?? null });
});

/** How the viewer signed in by an access code, on a device that others use too; null for everybody else. */
export const getSharedSignIn = cache(async (): Promise<SharedSignIn | null> => {
  const session = await readSession();
  return session?.shared && (await getViewer()) ? session.shared : null;
});

/** Who is asking, for a page that nobody can use signed out; sends them to sign in and back to `path` otherwise. */
export async function getPerson(path: string): Promise<Person> {
  return (await getViewer()) ?? redirect(`/sign-in?return=${encodeURIComponent(path)}`);
}
