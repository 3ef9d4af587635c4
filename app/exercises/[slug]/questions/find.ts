import "server-only";

import { type AskedExercise, findAskedExercise, listAskedQuestions } from "@/db/question-answers";
import { contributeRefusal } from "@/domain/contribution-permissions";
import type { Person, Viewer } from "@/domain/person";
import { questionAddress } from "@/domain/question-input";

/** An exercise with all that it asks, and why the viewer cannot answer now, if they cannot; null if they see none of it. */
export async function findAsked(viewer: Viewer, slug: string) {
  const exercise = viewer ? await findAskedExercise(viewer, slug) : null;
  if (!viewer || !exercise) return null;
  return {
    ...exercise,
    questions: await listAskedQuestions(viewer, exercise.exercise.id),
    refusal: answerRefusal(viewer, exercise),
  };
}

/** One of its questions, or null. */
export async function findAskedQuestion(viewer: Viewer, params: { slug: string; number: string | number }) {
  const address = questionAddress.safeParse(params);
  const asked = address.success ? await findAsked(viewer, address.data.slug) : null;
  const question = asked?.questions.find(({ number }) => number === address.data?.number);
  return asked && question ? { ...asked, question } : null;
}

function answerRefusal(viewer: Person, { exercise, myForums }: AskedExercise) {
  return contributeRefusal(viewer, { ...exercise, myForums }, new Date());
}
