import "server-only";
import { type Read, updateRosterRead, updateRosterReading } from "@/db/roster-imports";
import { listKnownPeople } from "@/db/roster-rows";
import { listDirectorates } from "@/db/strategies";
import { importRoster } from "@/documents/roster-import";
import { localDate } from "@/domain/calendar";
import { hasRole, type Person } from "@/domain/person";
import type { RosterColumns } from "@/domain/roster";
import { columnsProblem, recognisedColumns } from "@/domain/roster-columns";
import { placedLines, rosterCounts } from "@/domain/roster-counts";
import { type FileLine, rosterLine } from "@/domain/roster-lines";
import { matchedRoster } from "@/domain/roster-matching";

/**
 * Reads a roster that arrived, unless somebody else is at it, and keeps what would become of each line. It runs after
 * the answer; when the server stops in the middle, whoever next looks at the page begins it again.
 */
export async function readRoster(person: Person, id: number): Promise<void> {
  const taken = await updateRosterReading(person, id);
  if (!taken) return;
  try {
    await updateRosterRead(person, id, await readingOf(person, taken));
  } catch (error) {
    // A page that says for ever that the file is being read would be worse. It is still a fault, and is told as one.
    await updateRosterRead(person, id, { refusal: unkept });
    throw error;
  }
}

type Taken = { file: Uint8Array; columns: RosterColumns | null; forumId: number };

async function readingOf(person: Person, { file, columns: chosen, forumId }: Taken): Promise<Read> {
  const read = await importRoster(file);
  if ("refusal" in read) return read;
  const { headings, lines } = read;
  const columns = chosen ?? recognisedColumns(headings);
  if (columnsProblem(columns)) return { headings };
  return { headings, columns, ...(await foundIn(person, forumId, linesRead(lines, columns))) };
}

function linesRead(lines: readonly FileLine[], columns: RosterColumns) {
  const today = localDate(new Date());
  return lines.map((line) => rosterLine(line, { columns, today }));
}

async function foundIn(person: Person, forumId: number, lines: ReturnType<typeof linesRead>) {
  const people = await listKnownPeople(person, forumId);
  const matched = matchedRoster(lines, { people, trusted: hasRole(person, "administrator") });
  const rows = placedLines(matched, await listDirectorates(person));
  return { rows, counts: rosterCounts(rows, people.filter(({ member }) => member).length) };
}

const unkept =
  "The file was read, but what is in it could not be kept. Save it again and import it once more";
