import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { Page } from "@/components/layout/page";
import { WrittenList } from "@/components/question/written-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { listQuestions } from "@/db/questions";
import { moveQuestion } from "./actions";

const title = "Questions to ask";
export const metadata: Metadata = { title };

const doneWords = new Map([
  ["added", "Question added"],
  ["changed", "Question changed"],
  ["moved", "Question moved"],
  ["removed", "Question removed"],
]);

export default async function QuestionsPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/questions">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const { viewer, exercise, refusal } = await requirePart(slug, "questions");
  const questions = await listQuestions(viewer, exercise.id);
  const said = typeof done === "string" ? doneWords.get(done) : undefined;
  return (
    <Page back={{ href: `/manage/exercises/${slug}/set-up`, text: "Set-up" }}>
      {said ? <NotificationBanner success>{said}</NotificationBanner> : null}
      <PageHeading caption={exercise.title}>{title}</PageHeading>
      <div className="snd-measure">
        <p className="govuk-body">
          People may always say what they like about any part of the draft. Questions are for what you want to
          know from as many of them as possible. Nobody has to answer any.
        </p>
        {refusal ? <InsetText>{refusal}</InsetText> : null}
        {questions.length === 0 ? (
          <EmptyState>No question is asked.</EmptyState>
        ) : (
          <WrittenList slug={slug} questions={questions} move={refusal ? null : moveQuestion} />
        )}
        {refusal ? null : (
          <ButtonLink href={`/manage/exercises/${slug}/questions/new`}>Add a question</ButtonLink>
        )}
        {exercise.launchedAt && exercise.evidence && questions.length > 0 ? (
          <p className="govuk-body">
            <a className="govuk-link" href={`/manage/exercises/${slug}/questions/results`}>
              What people answered
            </a>
          </p>
        ) : null}
      </div>
    </Page>
  );
}
