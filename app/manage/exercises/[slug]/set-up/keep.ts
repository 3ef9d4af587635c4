import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { Outcome } from "@/app/form-action";
import { listVersionsToDiscuss, updateSetUp } from "@/db/exercise-set-up";
import { findExercise } from "@/db/exercises";
import { setUpRefusal } from "@/domain/exercise-permissions";
import type { Person } from "@/domain/person";

type Part = Parameters<typeof updateSetUp>[2];

/** Keeps one part of a set-up and goes back to the list of tasks; or says why it cannot be changed. */
export async function keepPart(person: Person, slug: string, part: Part): Promise<Outcome> {
  const exercise = await findExercise(person, slug);
  if (!exercise?.onTeam) notFound();
  const refused = setUpRefusal(part.key, exercise, new Date());
  if (refused) return { refused };
  if (!(await updateSetUp(person, exercise.id, part))) {
    return { refused: "Somebody else has launched or cancelled this exercise since you opened the page." };
  }
  refresh();
  if (part.values.hrMatters) redirect(`/manage/exercises/${slug}/set-up/stopped`);
  redirect(`/manage/exercises/${slug}/set-up?saved=${part.key}`);
}

/** Whether a version is a published one of the exercise’s own strategy. */
export async function ofStrategy(person: Person, slug: string, version: number): Promise<boolean> {
  const exercise = await findExercise(person, slug);
  if (!exercise?.onTeam) notFound();
  const versions = await listVersionsToDiscuss(person, exercise.strategyId);
  return versions.some(({ id }) => id === version);
}
