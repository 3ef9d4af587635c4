import "server-only";
import { updateRead, updateReadingStarted } from "@/db/draft-imports";
import { importWord } from "@/documents/word-import";
import type { Person } from "@/domain/person";

/**
 * Reads a file that was brought in, unless somebody else is at it, and keeps what was found. It runs after the
 * answer; when the server stops in the middle, whoever next looks at the page begins it again.
 */
export async function readFile(person: Person, id: number): Promise<void> {
  const file = await updateReadingStarted(person, id);
  if (!file) return;
  const read = await importWord(file);
  await updateRead(person, id, "refusal" in read ? { refusal: read.refusal } : { draft: read });
}
