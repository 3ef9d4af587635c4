import { notFound } from "next/navigation";
import { findDraftEdit } from "@/db/draft-edits";
import { listVersionContent, type Version } from "@/db/versions";
import { undoRefusal } from "@/domain/draft-history";
import type { Person } from "@/domain/person";
import { changesBetween } from "@/domain/version-change";
import { changedSections } from "@/domain/version-change-words";
import type { VersionContent } from "@/domain/version-content";
import { requireTeamVersion } from "../../../../find";

/** A section of a version whose team the viewer is in, with everything round it, or not found. */
export async function requireSection(
  viewer: Person,
  params: { slug: string; number: string; section: string },
) {
  const version = await requireTeamVersion(viewer, params);
  const content = await listVersionContent(viewer, version.id);
  const section = content.find(({ stableId }) => stableId === params.section);
  if (!section) notFound();
  return { version, content, section };
}

/** The edit that a page was led to after, with what it changed in words, and whether it can be undone. */
export async function findDone(viewer: Person, version: Version, { edit, content }: Sought) {
  const id = Number(edit);
  const found = Number.isSafeInteger(id) ? await findDraftEdit(viewer, version.id, id) : null;
  if (!found) return null;
  const touched = new Set([...found.sectionIds, ...found.before.sections.map(({ stableId }) => stableId)]);
  const now = content.filter(({ stableId }) => touched.has(stableId));
  const was = found.before.sections;
  const changes = changedSections(changesBetween(was, now), was, now);
  return {
    ...found,
    changes: changes.flatMap((section) => section.changes.map(({ heading }) => heading)),
    canUndo: undoRefusal(found, found.later) === null,
  };
}

type Sought = { edit: string | string[] | undefined; content: VersionContent };
