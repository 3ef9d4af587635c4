import { TaskList } from "@/components/ui/task-list";
import type { AskedQuestion } from "@/db/question-answers";
import { scaleWords } from "@/domain/question";

type Props = { slug: string; questions: readonly AskedQuestion[] };

/** Questions in order, each with what the reader has answered so far. None has to be. */
export function AskedList({ slug, questions }: Props) {
  return (
    <TaskList
      tasks={questions.map((question) => ({
        title: `${question.number}. ${question.wording}`,
        href: `/exercises/${slug}/questions/${question.number}`,
        hint: answerWords(question) ?? undefined,
        status: isAnswered(question) ? "Answered" : "Not answered",
      }))}
    />
  );
}

export function isAnswered({ chosen, said }: Pick<AskedQuestion, "chosen" | "said">): boolean {
  return chosen !== null || said !== null;
}

/** “2 of 5 answered.” */
export function progressWords(questions: readonly AskedQuestion[]): string {
  return `${questions.filter(isAnswered).length} of ${questions.length} answered`;
}

function answerWords({ chosen, scale, said }: AskedQuestion): string | null {
  if (chosen && scale) return `Your answer: ${scaleWords[scale][chosen.choice]}`;
  return said ? `Your answer: ${firstWordsOf(said.body)}` : null;
}

function firstWordsOf(body: string): string {
  const longest = 120;
  return body.length > longest ? `${body.slice(0, longest).trimEnd()}…` : body;
}
