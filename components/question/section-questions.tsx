import type { AskedQuestion } from "@/db/question-answers";
import { AskedList, progressWords } from "./asked-list";

type Props = { slug: string; questions: readonly AskedQuestion[] };

/** What is asked about the section that has just been read; nothing where nothing is. */
export function SectionQuestions({ slug, questions }: Props) {
  if (questions.length === 0) return null;
  return (
    <section className="snd-measure" aria-labelledby="questions">
      <h2 className="govuk-heading-m" id="questions">
        Questions about this section
      </h2>
      <p className="govuk-body">
        {progressWords(questions)}. Answer those that you want to.{" "}
        <a className="govuk-link" href={`/exercises/${slug}/questions`}>
          All questions of this exercise
        </a>
      </p>
      <AskedList slug={slug} questions={questions} />
    </section>
  );
}
