import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findExercise } from "@/db/exercises";
import type { Person } from "@/domain/person";

/** The exercise of somebody on its team, whatever they may do there; not found for everyone else. */
export async function findTeamExercise(slug: string, person: Person) {
  const exercise = await findExercise(person, slug);
  if (!exercise?.onTeam) notFound();
  return exercise;
}

/** The same, for a page: who is asking comes from the session. */
export async function requireTeamExercise(slug: string) {
  const viewer = await getViewer();
  if (!viewer) notFound();
  return { viewer, exercise: await findTeamExercise(slug, viewer) };
}
