import { notFound, redirect } from "next/navigation";
import { requireForum, requirePerson } from "@/app/forums/find";
import { findRosterImport } from "@/db/roster-imports";
import { manageForumsRefusal } from "@/domain/forum-permissions";

/** A forum whose members whoever asks may bring in; anyone else finds nothing here. */
export async function requireRosterForum(slug: string) {
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, slug);
  if (manageForumsRefusal(viewer) || forum.membershipSource === "unlisted") notFound();
  return { viewer, forum };
}

/** The same with the file that was brought in last; sent to choose one where there is none. */
export async function requireRosterFile(slug: string) {
  const { viewer, forum } = await requireRosterForum(slug);
  const file = await findRosterImport(viewer, forum.id);
  if (!file) redirect(`/forums/${slug}/roster`);
  return { viewer, forum, file };
}
