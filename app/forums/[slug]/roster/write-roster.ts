import "server-only";
import { updateRosterApplied, updateRosterFinished } from "@/db/roster-rows";
import type { Person } from "@/domain/person";

const linesAtOnce = 1000;

/** Writes a confirmed roster in, so many lines in a transaction. A stop in the middle loses nothing: it goes on from there. */
export async function writeRoster(person: Person, importId: number): Promise<void> {
  while ((await updateRosterApplied(person, importId, linesAtOnce)) > 0);
  await updateRosterFinished(person, importId);
}
