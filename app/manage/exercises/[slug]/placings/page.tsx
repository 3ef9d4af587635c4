import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { Page } from "@/components/layout/page";
import { PlacingCountsNav } from "@/components/placing/placing-counts";
import { PlacingTable } from "@/components/placing/placing-table";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { countPlacings, listPlacings, placingsOnAPage } from "@/db/placings";
import { countInWords } from "@/domain/counts-in-words";
import { placingsView } from "@/domain/placing-input";

const title = "Where contributions stand now";
export const metadata: Metadata = { title };

type Props = PageProps<"/manage/exercises/[slug]/placings">;

/** What became of every contribution in the version that the exercise goes on with, and what waits for a person. */
export default async function PlacingsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { state = "ambiguous", after, done } = placingsView.parse(await searchParams);
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  if (!exercise.evidence) notFound();
  const [counts, found] = await Promise.all([
    countPlacings(viewer, exercise),
    listPlacings(viewer, exercise, { state, after }),
  ]);
  const rows = found.slice(0, placingsOnAPage);
  const here = `/manage/exercises/${slug}/placings` as const;
  const more = found.length > placingsOnAPage ? `${here}?state=${state}&after=${rows.at(-1)?.id}` : null;
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
      ]}
    >
      {done ? (
        <NotificationBanner success>
          It is settled. {countInWords(counts.ambiguous, "placing")}{" "}
          {counts.ambiguous === 1 ? "waits" : "wait"} for you now.
        </NotificationBanner>
      ) : null}
      <PageHeading caption={exercise.title}>{title}</PageHeading>
      <p className="govuk-body snd-measure">
        When the draft changes, everything that was said of an earlier version is placed in the new one. Where
        two places are equally likely, nobody guesses: you decide. What was said is kept in every case, beside
        the words that it was said of.
      </p>
      <PlacingCountsNav here={here} counts={counts} current={state} />
      {rows.length === 0 ? (
        <EmptyState>
          {state === "ambiguous" ? "No placing waits for you." : "There are none of these."}
        </EmptyState>
      ) : (
        <PlacingTable slug={slug} rows={rows} />
      )}
      <Pagination
        previous={after ? { href: `${here}?state=${state}`, text: "First" } : null}
        next={more ? { href: more, text: "Next" } : null}
        label="Placings"
      />
    </Page>
  );
}
