import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import type { Question } from "@/db/questions";
import { questionKindWords, scaleWords } from "@/domain/question";

type Props = {
  slug: string;
  questions: readonly Question[];
  /** Null once their wording is frozen, and for those who only look. */
  move: FormAction | null;
};

/** The questions of an exercise in order, for its team, each with the ways to change, move and remove it. */
export function WrittenList({ slug, questions, move }: Props) {
  return (
    <ol className="snd-edit-list">
      {questions.map((question) => (
        <li key={question.id}>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
            {question.number}. {question.wording}
          </h2>
          {question.hint ? <p className="govuk-hint">{question.hint}</p> : null}
          <p className="snd-quiet">
            {aboutWords(question)}. {answeredHow(question)}.
          </p>
          {move ? <Ways slug={slug} question={question} move={move} count={questions.length} /> : null}
        </li>
      ))}
    </ol>
  );
}

function aboutWords({ section, sectionStableId }: Question): string {
  if (section) return `About section ${section.number}, ${section.title}`;
  return sectionStableId ? "About a section that the draft does not have" : "About the draft as a whole";
}

function answeredHow({ kind, scale }: Question): string {
  if (!scale) return questionKindWords[kind];
  return `Answered from ${scaleWords[scale].first.toLowerCase()} to ${scaleWords[scale].fifth.toLowerCase()}`;
}

type WaysProps = { slug: string; question: Question; move: FormAction; count: number };

function Ways({ slug, question: { id, number }, move, count }: WaysProps) {
  const page = `/manage/exercises/${slug}/questions/${id}`;
  const it = <span className="govuk-visually-hidden">question {number}</span>;
  const button = (way: "up" | "down") => (
    <ActionForm
      id={`${way}-${id}`}
      action={move}
      submit={
        <>
          Move {it} {way}
        </>
      }
      tone="secondary"
      fields={[
        { type: "hidden", name: "slug", value: slug },
        { type: "hidden", name: "question", value: id },
        { type: "hidden", name: "do", value: way },
      ]}
    />
  );
  return (
    <>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={page}>
            Change {it}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${page}/removal`}>
            Remove {it}
          </a>
        </li>
      </ul>
      <div className="snd-inline-forms">
        {number > 1 ? button("up") : null}
        {number < count ? button("down") : null}
      </div>
    </>
  );
}
