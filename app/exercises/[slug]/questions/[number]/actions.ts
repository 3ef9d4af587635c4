"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { speak } from "@/app/contributions/speaking";
import { formAction } from "@/app/form-action";
import { isAnswered } from "@/components/question/asked-list";
import { deleteAnswer, updateAnswer } from "@/db/question-answers";
import type { Person } from "@/domain/person";
import { scaleAnswerInput, takenBackInput, wordsAnswerInput } from "@/domain/question-input";
import { findAsked, findAskedQuestion } from "../find";

export const answerOnScale = formAction(
  scaleAnswerInput,
  async ({ choice, forum: from, ...address }, person) => {
    const asked = await findAskedQuestion(person, address);
    if (asked?.question.kind !== "closed") return { refused: gone };
    if (asked.refusal) return { refused: asked.refusal };
    const forum = asked.myForums.find(({ slug }) => slug === from);
    if (!forum) return { invalid: { forum: "Choose the forum that you answer from" } };
    const answer = { questionId: asked.question.id, forumId: forum.id, choice };
    if (!(await updateAnswer(person, answer))) return { refused: closedMeanwhile };
    return goOn(person, address);
  },
);

export const answerInWords = formAction(wordsAnswerInput, async ({ slug, number, ...words }, person) => {
  const asked = await findAskedQuestion(person, { slug, number });
  if (asked?.question.kind !== "open" || !asked.versionId || !asked.firstSection) return { refused: gone };
  const result = await speak(
    person,
    {
      exercise: asked.exercise,
      myForums: asked.myForums,
      versionId: asked.versionId,
      sectionStableId: asked.question.section?.stableId ?? asked.firstSection,
      blockStableId: null,
      parentId: null,
      questionId: asked.question.id,
    },
    words,
  );
  return "id" in result ? goOn(person, { slug, number }) : result;
});

export const takeBackAnswer = formAction(takenBackInput, async (address, person) => {
  const asked = await findAskedQuestion(person, address);
  if (!asked) return { refused: gone };
  if (asked.refusal) return { refused: asked.refusal };
  if (!(await deleteAnswer(person, asked.question.id))) return { refused: closedMeanwhile };
  refresh();
  redirect(`/exercises/${address.slug}/questions/${address.number}?taken=back`);
});

/** To the next question that is not answered yet, or back to the list. */
async function goOn(person: Person, { slug, number }: { slug: string; number: number }): Promise<never> {
  const questions = (await findAsked(person, slug))?.questions ?? [];
  const open = questions.filter((question) => !isAnswered(question));
  const next = open.find((question) => question.number > number) ?? open[0];
  refresh();
  if (next) redirect(`/exercises/${slug}/questions/${next.number}?saved=${number}`);
  redirect(`/exercises/${slug}/questions?saved=${number}`);
}

const gone =
  "You no longer see this question: you are no longer in a forum that is invited. What you typed is still here.";
const closedMeanwhile =
  "The exercise has closed, or you are no longer in that forum. Your answer was not saved, and what you chose is still here.";
