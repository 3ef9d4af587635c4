import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import type { Person } from "@/domain/person";

/** The signed-in person, or not found. */
export async function requirePerson(): Promise<Person> {
  const viewer = await getViewer();
  if (!viewer) notFound();
  return viewer;
}
