import { notFound } from "next/navigation";
import { getPerson } from "@/auth/viewer";
import { findSession, type Session } from "@/db/sessions";
import type { Person } from "@/domain/person";
import { sessionAddress } from "@/domain/session-input";
import { runSessionRefusal } from "@/domain/session-permissions";

/** A session that the signed-in person may see, or not found; who is signed out signs in and comes back to `path`. */
export async function requireSession(
  params: Promise<{ id: string }>,
  path = "",
): Promise<{ viewer: Person; session: Session }> {
  const { id } = await params;
  const address = sessionAddress.safeParse({ id });
  if (!address.success) notFound();
  const viewer = await getPerson(`/sessions/${address.data.id}${path}`);
  const session = await findSession(viewer, address.data.id);
  if (!session) notFound();
  return { viewer, session };
}

/** The same for whoever runs the session, and not found for everyone else. */
export async function requireRunSession(params: Promise<{ id: string }>, path = "") {
  const found = await requireSession(params, path);
  if (runSessionRefusal(found.viewer, found.session)) notFound();
  return found;
}

export const crumbs = ({ id, title, forum }: Session, inner = true) => [
  { href: `/forums/${forum.slug}`, text: forum.name },
  { href: `/forums/${forum.slug}/sessions`, text: "Sessions" },
  ...(inner ? [{ href: `/sessions/${id}`, text: title }] : []),
];
