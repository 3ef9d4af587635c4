import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findSetUpFacts } from "@/db/exercise-set-up";
import { type Exercise, findExercise } from "@/db/exercises";
import { exerciseAddress } from "@/domain/exercise-input";
import { setUpRefusal } from "@/domain/exercise-permissions";
import { type ExerciseTask, exerciseTasks, type SetUpKey } from "@/domain/exercise-tasks";
import type { Person } from "@/domain/person";

/** The signed-in person, or not found. */
export async function requirePerson(): Promise<Person> {
  const viewer = await getViewer();
  if (!viewer) notFound();
  return viewer;
}

/** An exercise whose team the viewer is in, or not found. */
export async function requireTeamExercise(viewer: Person, slug: string): Promise<Exercise> {
  const address = exerciseAddress.safeParse({ slug });
  const exercise = address.success ? await findExercise(viewer, address.data.slug) : null;
  if (!exercise?.onTeam) notFound();
  return exercise;
}

/** An exercise with one part of its set-up: why that cannot be changed now, if it cannot. */
export async function requirePart(slug: string, part: SetUpKey) {
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  return { viewer, exercise, refusal: setUpRefusal(part, exercise, new Date()) };
}

/** An exercise with its set-up tasks as they stand. */
export async function requireTasks(
  viewer: Person,
  slug: string,
): Promise<{ exercise: Exercise; tasks: ExerciseTask[] }> {
  const exercise = await requireTeamExercise(viewer, slug);
  const facts = await findSetUpFacts(viewer, exercise.id);
  return { exercise, tasks: exerciseTasks(exercise, facts, new Date()) };
}
