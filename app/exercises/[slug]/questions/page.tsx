import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { AskedList, isAnswered, progressWords } from "@/components/question/asked-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { instantInWords } from "@/domain/dates-in-words";
import { exerciseAddress } from "@/domain/exercise-input";
import { savedQuery } from "@/domain/question-input";
import { findAsked } from "./find";

const title = "Questions";
export const metadata: Metadata = { title };

export default async function AskedQuestionsPage({
  params,
  searchParams,
}: PageProps<"/exercises/[slug]/questions">) {
  const address = exerciseAddress.safeParse(await params);
  const { saved } = savedQuery.parse(await searchParams);
  const asked = address.success ? await findAsked(await getViewer(), address.data.slug) : null;
  if (!asked) notFound();
  const { exercise, questions } = asked;
  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${exercise.slug}`, text: exercise.title },
      ]}
    >
      {saved ? (
        <NotificationBanner success>Your answer to question {saved} is saved.</NotificationBanner>
      ) : null}
      <PageHeading caption={exercise.title}>{title}</PageHeading>
      {questions.length === 0 ? (
        <EmptyState>This exercise asks no questions. You can comment on any part of the draft.</EmptyState>
      ) : (
        <Asked asked={asked} />
      )}
    </Page>
  );
}

type Asked = NonNullable<Awaited<ReturnType<typeof findAsked>>>;

function Asked({ asked: { exercise, questions, refusal } }: { asked: Asked }) {
  const next = refusal ? undefined : questions.find((question) => !isAnswered(question));
  const until = exercise.closesAt
    ? ` You can change your answers until ${instantInWords(exercise.closesAt)}.`
    : "";
  return (
    <div className="snd-measure">
      <p className="govuk-body-l">{progressWords(questions)}</p>
      {refusal ? (
        <InsetText>{refusal}</InsetText>
      ) : (
        <p className="govuk-body">None has to be answered, and each is saved by itself.{until}</p>
      )}
      <AskedList slug={exercise.slug} questions={questions} />
      {next ? (
        <ButtonLink href={`/exercises/${exercise.slug}/questions/${next.number}`}>
          Answer question {next.number}
        </ButtonLink>
      ) : null}
    </div>
  );
}
