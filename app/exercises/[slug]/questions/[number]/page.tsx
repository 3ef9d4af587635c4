import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { WordsOrNothing } from "@/app/contributions/words-or-nothing";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { progressWords } from "@/components/question/asked-list";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { savedQuery } from "@/domain/question-input";
import { findAskedQuestion } from "../find";
import { answerInWords } from "./actions";
import { AnswerForm } from "./answer-form";

type Props = PageProps<"/exercises/[slug]/questions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: `Question ${number}` };
}

export default async function AskedQuestionPage({ params, searchParams }: Props) {
  const { slug, number } = await params;
  const query = await searchParams;
  const { saved } = savedQuery.parse(query);
  const asked = await findAskedQuestion(await getViewer(), { slug, number });
  const here = `/exercises/${slug}/questions/${number}`;
  if (!asked) return <WordsOrNothing action={answerInWords} address={here} />;
  const { exercise, question, questions } = asked;
  const step = stepsAmong(slug, questions);
  return (
    <Page
      breadcrumbs={[
        { href: `/exercises/${slug}`, text: exercise.title },
        { href: `/exercises/${slug}/questions`, text: "Questions" },
      ]}
    >
      {saved ? (
        <NotificationBanner success>Your answer to question {saved} is saved.</NotificationBanner>
      ) : null}
      {query.taken ? <NotificationBanner success>Your answer was taken back.</NotificationBanner> : null}
      <div className="snd-measure">
        <PageHeading
          caption={`Question ${question.number} of ${questions.length}. ${progressWords(questions)}.`}
        >
          {question.wording}
        </PageHeading>
        {question.hint ? <p className="govuk-body">{question.hint}</p> : null}
        {question.section ? (
          <p className="govuk-body">
            It is about{" "}
            <a className="govuk-link" href={`/exercises/${slug}/sections/${question.section.number}`}>
              section {question.section.number}, {question.section.title}
            </a>
            .
          </p>
        ) : null}
        <AnswerForm asked={asked} address={here} formKey={randomUUID()} />
        <Pagination
          label="Questions before and after"
          previous={step("Previous", question.number - 1)}
          next={step("Next", question.number + 1)}
        />
      </div>
    </Page>
  );
}

type Numbered = readonly { number: number; wording: string }[];

function stepsAmong(slug: string, questions: Numbered) {
  return (text: string, to: number) => {
    const found = questions.find(({ number }) => number === to);
    const href = `/exercises/${slug}/questions/${to}`;
    return found ? { href, text, label: `${to}. ${found.wording}` } : null;
  };
}
