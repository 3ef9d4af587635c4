import { notFound } from "next/navigation";
import { requireForum, requirePerson } from "@/app/forums/find";
import { membersRefusal } from "@/domain/forum-permissions";

/** A forum for whose members the viewer may make codes, or not found. */
export async function requireCodeForum(slug: string) {
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, slug);
  if (membersRefusal(viewer, forum)) notFound();
  return { viewer, forum };
}
