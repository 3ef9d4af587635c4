import type { MyAnswer } from "@/db/question-answers";
import { dayInWords } from "@/domain/dates-in-words";
import { scaleWords } from "@/domain/question";

/** What the reader chose on scales. Answers in words stand among their contributions. */
export function MyAnswers({ answers }: { answers: readonly MyAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="my-answers">
      <h2 className="govuk-heading-m" id="my-answers">
        My answers on scales
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {answers.map((answer) => (
          <li key={answer.questionId}>
            <Answer {...answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ asked, choice, answeredAt }: MyAnswer) {
  const day = dayInWords(answeredAt);
  if (!asked) return <>You answered a question of an exercise that you no longer see, on {day}.</>;
  return (
    <>
      <a className="govuk-link" href={`/exercises/${asked.slug}/questions/${asked.number}`}>
        {asked.wording}
      </a>
      <br />
      <strong>{scaleWords[asked.scale][choice]}</strong>
      <br />
      <span className="snd-quiet">
        {asked.exercise}, {day}
      </span>
    </>
  );
}
