import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { SearchForm } from "@/components/form/search-form";
import { Page } from "@/components/layout/page";
import { QuestionResult } from "@/components/question/question-result";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listQuestionResults } from "@/db/question-results";
import { hasClosed } from "@/domain/exercise-permissions";
import { resultsQuery } from "@/domain/question-input";

const title = "What people answered";
export const metadata: Metadata = { title };

export default async function ResultsPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/questions/results">) {
  const { slug } = await params;
  const { by } = resultsQuery.parse(await searchParams);
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  if (!exercise.evidence) notFound();
  const now = new Date();
  const results = await listQuestionResults(viewer, exercise.id, by);
  return (
    <Page back={{ href: `/manage/exercises/${slug}/questions`, text: "Questions to ask" }}>
      <PageHeading caption={exercise.title}>{title}</PageHeading>
      <InsetText>
        For the team only: these figures are raw, and small numbers in them can give people away. What leaves
        the team is rounded, and counts below {exercise.smallestCount} are withheld.
      </InsetText>
      {results.length === 0 ? (
        <EmptyState>No question was asked.</EmptyState>
      ) : (
        <>
          <SearchForm
            action={`/manage/exercises/${slug}/questions/results`}
            label="How to divide the answers"
            submit="Show"
            fields={[
              {
                type: "radios",
                name: "by",
                label: "Divide the answers by",
                small: true,
                inline: true,
                value: by,
                options: [
                  { value: "forum", text: "Forum" },
                  { value: "directorate", text: "Directorate" },
                ],
              },
            ]}
          />
          {results.map((result) => (
            <QuestionResult key={result.id} slug={slug} result={result} cut={by} asAt={now} />
          ))}
          <p className="govuk-body">
            {hasClosed(exercise, now) ? (
              <a className="govuk-link" href={`/manage/exercises/${slug}/questions/results.csv`} download>
                Download the figures that may leave the team (CSV)
              </a>
            ) : (
              "Figures that may leave the team can be downloaded once the exercise has closed: two files from different days could be compared to find out who answered in between."
            )}
          </p>
        </>
      )}
    </Page>
  );
}
