import { notFound } from "next/navigation";
import { listChanges } from "@/db/version-changes";
import { listVersionContent } from "@/db/versions";
import type { Person } from "@/domain/person";
import { changedSections } from "@/domain/version-change-words";
import { requireTeamVersion } from "../../../../find";

/** A version with its changes in words, by section; not found where there is nothing to compare it with. */
export async function requireChanges(viewer: Person, params: { slug: string; number: string }) {
  const version = await requireTeamVersion(viewer, params);
  if (version.supersedesId === null) notFound();
  const [changes, before, after] = await Promise.all([
    listChanges(viewer, version.id),
    listVersionContent(viewer, version.supersedesId),
    listVersionContent(viewer, version.id),
  ]);
  return { version, changes, sections: changedSections(changes, before, after) };
}
