import { notFound } from "next/navigation";
import { requirePart } from "@/app/manage/exercises/find";
import { listQuestions } from "@/db/questions";
import { writtenQuestionAddress } from "@/domain/question-input";

/** A question of an exercise whose team the viewer is in, with why it cannot be changed now; or not found. */
export async function requireQuestion(params: Promise<{ slug: string; question: string }>) {
  const address = writtenQuestionAddress.safeParse(await params);
  if (!address.success) notFound();
  const part = await requirePart(address.data.slug, "questions");
  const questions = await listQuestions(part.viewer, part.exercise.id);
  const question = questions.find(({ id }) => id === address.data.question);
  if (!question) notFound();
  return { ...part, question };
}
