import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findExercise } from "@/db/exercises";
import { findSummaryDraft } from "@/db/summaries";
import { findSummaryFacts } from "@/db/summary-facts";
import { sealOf } from "@/documents/seal";
import type { Person } from "@/domain/person";
import { compileSummary } from "@/domain/summary-compile";
import { sealTasks } from "@/domain/summary-tasks";

/** The summary of an exercise as it stands now, for those who may read its evidence; not found for everyone else. */
export async function findSummary(slug: string, viewer: Person) {
  const exercise = await findExercise(viewer, slug);
  const facts = exercise ? await findSummaryFacts(viewer, slug) : null;
  if (!exercise || !facts) notFound();
  const draft = await findSummaryDraft(viewer, exercise.id);
  const tasks = sealTasks(facts, new Date());
  const complete = tasks.every(({ done }) => done);
  return { exercise, facts, draft, tasks, complete, sealed: complete ? sealOf(compileSummary(facts)) : null };
}

/** The signed-in person, or not found. */
export async function requirePerson(): Promise<Person> {
  const viewer = await getViewer();
  if (!viewer) notFound();
  return viewer;
}
