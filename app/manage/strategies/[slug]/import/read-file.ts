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
  if ("refusal" in read) return updateRead(person, id, { refusal: read.refusal });
  const { pictures, ...draft } = read;
  try {
    await updateRead(person, id, { draft, pictures });
  } catch (error) {
    // A page that says for ever that the file is being read would be worse. It is still a fault, and is told as one.
    await updateRead(person, id, { refusal: unkept });
    throw error;
  }
}

const unkept =
  "The file was read, but what is in it could not be kept. Open it in Word, save it again and import it once more";
