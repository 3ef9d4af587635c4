import { notFound } from "next/navigation";
import { getPerson } from "@/auth/viewer";
import { findPersonOnFile, type PersonOnFile } from "@/db/administration";
import { personAddress } from "@/domain/administration-input";
import { lookRefusal } from "@/domain/administration-permissions";
import type { Person } from "@/domain/person";

/** Whoever may look at the administration; signed out, they sign in first; anyone else finds nothing here. */
export async function requireAdministration(path: string): Promise<Person> {
  const viewer = await getPerson(path);
  if (lookRefusal(viewer)) notFound();
  return viewer;
}

/** A person by the id in the address, or not found. */
export async function requirePersonOnFile(viewer: Person, id: string): Promise<PersonOnFile> {
  const address = personAddress.safeParse({ id });
  const person = address.success ? await findPersonOnFile(viewer, address.data.id) : null;
  if (!person) notFound();
  return person;
}
