import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { nothingToAdd } from "./schema/contribution-drafts";

/** Remembers that a person has nothing to add at a place, so that they hear others there. Said twice, it is said once. */
export async function insertNothingToAdd(
  person: Person,
  place: { exerciseId: number; sectionStableId: string; blockStableId: string | null },
): Promise<void> {
  const values = { ...place, blockStableId: place.blockStableId ?? "section", personId: person.id };
  await asViewer(person, (tx) => tx.insert(nothingToAdd).values(values).onConflictDoNothing());
}
