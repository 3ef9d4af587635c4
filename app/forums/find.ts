import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { type Forum, findForum } from "@/db/forums";
import { forumAddress } from "@/domain/forum-input";
import type { Person } from "@/domain/person";

/** The signed-in person, or not found. */
export async function requirePerson(): Promise<Person> {
  const viewer = await getViewer();
  if (!viewer) notFound();
  return viewer;
}

/** A forum that the viewer belongs to or looks after, or not found. */
export async function requireForum(viewer: Person, slug: string): Promise<Forum> {
  const address = forumAddress.safeParse({ slug });
  const forum = address.success ? await findForum(viewer, address.data.slug) : null;
  if (!forum) notFound();
  return forum;
}
