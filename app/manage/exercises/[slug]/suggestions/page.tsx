import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SuggestionTable } from "@/components/suggestion/suggestion-table";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { listSuggestions } from "@/db/suggestions";
import { contributionReference } from "@/domain/contribution-words";
import { countInWords } from "@/domain/counts-in-words";
import { requirePerson, requireTeamExercise } from "../../find";

export const metadata: Metadata = { title: "Suggestions" };

/** The other words that contributors propose, and what became of them. */
export default async function SuggestionsPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/suggestions">) {
  const { slug } = await params;
  const { answered } = await searchParams;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  if (!exercise.evidence) notFound();
  const suggestions = await listSuggestions(viewer, exercise.id);
  const waiting = suggestions.filter(({ waits }) => waits).length;
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
      ]}
    >
      {typeof answered === "string" && /^\d{1,9}$/.test(answered) ? (
        <NotificationBanner success>
          {contributionReference(Number(answered))} is answered. Contributors are told once the next version
          is published.
        </NotificationBanner>
      ) : null}
      <PageHeading caption={exercise.title}>Suggestions</PageHeading>
      <p className="govuk-body snd-measure">
        Other words that contributors propose for a part of the draft. Words that you adopt go into the
        working draft, with the issue behind them.
      </p>
      {suggestions.length > 0 ? (
        <p className="govuk-body">{countInWords(waiting, "suggestion")} waiting for an answer.</p>
      ) : null}
      <SuggestionTable suggestions={suggestions} slug={slug} />
    </Page>
  );
}
