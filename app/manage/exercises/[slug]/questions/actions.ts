"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import {
  deleteQuestion,
  insertQuestion,
  updateQuestion,
  updateQuestionPlace,
  type Written,
} from "@/db/questions";
import { setUpRefusal } from "@/domain/exercise-permissions";
import type { Person } from "@/domain/person";
import { mostQuestions, type QuestionKind, type Scale } from "@/domain/question";
import {
  newQuestionInput,
  questionInput,
  questionMoveInput,
  questionRemovalInput,
} from "@/domain/question-input";

export const addQuestion = formAction(newQuestionInput, async ({ slug, ...typed }, person) => {
  const open = await requireWriting(person, slug);
  if ("refused" in open) return open;
  const added = await insertQuestion(person, open.exerciseId, writtenFrom(typed));
  if (added === "launched") return { refused: launchedMeanwhile };
  if (added === "enough") return { refused: enough };
  refresh();
  redirect(`/manage/exercises/${slug}/questions?done=added`);
});

export const changeQuestion = formAction(questionInput, async ({ slug, question: id, ...typed }, person) => {
  const open = await requireWriting(person, slug);
  if ("refused" in open) return open;
  if (!(await updateQuestion(person, { ...open, id }, writtenFrom(typed)))) return { refused: gone };
  refresh();
  redirect(`/manage/exercises/${slug}/questions?done=changed`);
});

export const moveQuestion = formAction(questionMoveInput, async ({ slug, question: id, do: way }, person) => {
  const open = await requireWriting(person, slug);
  if ("refused" in open) return open;
  const by = way === "up" ? -1 : 1;
  if (!(await updateQuestionPlace(person, { ...open, id, by }))) {
    refresh();
    return { refused: gone };
  }
  refresh();
  redirect(`/manage/exercises/${slug}/questions?done=moved`);
});

export const removeQuestion = formAction(questionRemovalInput, async ({ slug, question: id }, person) => {
  const open = await requireWriting(person, slug);
  if ("refused" in open) return open;
  if (!(await deleteQuestion(person, { ...open, id }))) return { refused: gone };
  refresh();
  redirect(`/manage/exercises/${slug}/questions?done=removed`);
});

async function requireWriting(
  person: Person,
  slug: string,
): Promise<{ refused: string } | { exerciseId: number }> {
  const exercise = await requireTeamExercise(person, slug);
  const refused = setUpRefusal("questions", exercise, new Date());
  return refused ? { refused } : { exerciseId: exercise.id };
}

type Typed = {
  wording: string;
  hint: string | null;
  section: string | null;
  kind: QuestionKind;
  scale?: Scale | undefined;
};

/** A scale that was chosen before “in their own words” was is none. */
function writtenFrom({ section, scale, ...typed }: Typed): Written {
  return { ...typed, sectionStableId: section, scale: typed.kind === "closed" ? (scale ?? null) : null };
}

const launchedMeanwhile =
  "Somebody else has launched or cancelled this exercise since you opened the page. What you typed is still here.";
const enough = `An exercise asks at most ${mostQuestions} questions. Remove one first. What you typed is still here.`;
const gone =
  "Somebody else has changed the questions or launched the exercise since you opened the page. Look at the list as it stands now.";
