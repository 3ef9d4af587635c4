import type { HalfWritten } from "@/db/contribution-drafts";

/** Where the form that it was begun in opens again; null where that is gone. */
export function halfWrittenHref({ parentId, exercise, section, block, kind }: HalfWritten): string | null {
  if (parentId !== null) return `/contributions/${parentId}/reply`;
  if (!exercise || section.number === null || (block && !block.number)) return null;
  const form = kind === "suggestion" ? "suggest" : "write";
  return `/exercises/${exercise.slug}/sections/${section.number}?${form}=${block?.number ?? "section"}#write`;
}

/** What it is and where it stands, in words. */
export function halfWrittenPlace({ parentId, section, block, kind }: HalfWritten): string {
  const where = block?.number ?? (section.title && `section ${section.number ?? ""}`.trim());
  const what = parentId !== null ? "A reply" : kind === "suggestion" ? "Other words" : "A comment";
  return where ? `${what} on ${where}` : what;
}
