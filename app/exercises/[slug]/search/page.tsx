import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { blocksFirst, SearchResults } from "@/components/contribution/search-results";
import { TalkFilters } from "@/components/contribution/talk-filters";
import { WordsForm } from "@/components/contribution/words-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findInExercise } from "@/db/contribution-search";
import { exerciseAddress } from "@/domain/exercise-input";
import { filteredAddress } from "@/domain/talk-filter";
import { searchView } from "@/domain/talk-filter-input";

type Props = PageProps<"/exercises/[slug]/search">;

const pageOf = 20;
const mostBlocks = 100;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { words } = searchView.parse(await searchParams);
  return { title: words ? `${words} – Search` : "Search" };
}

/** What has these words: in the draft, and among what was said that the reader may see. */
export default async function SearchPage({ params, searchParams }: Props) {
  const address = exerciseAddress.safeParse(await params);
  const { words, after, in: where, ...asked } = searchView.parse(await searchParams);
  const narrowed = filteredAddress("", asked) !== "";
  const onlyDraft = where === "draft";
  const search = {
    words,
    after,
    filters: asked,
    limit: pageOf,
    blocks: blocksOf(narrowed || !!after, onlyDraft),
  };
  const found = address.success ? await findInExercise(await getViewer(), address.data.slug, search) : null;
  if (!found) notFound();
  const { exercise, filters } = found;
  const path = `/exercises/${exercise.slug}/search`;
  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${exercise.slug}`, text: exercise.title },
      ]}
    >
      <PageHeading>Search</PageHeading>
      <WordsForm action={path} words={words} others={filters.said} />
      {words ? (
        <>
          <TalkFilters
            path={path}
            filters={filters}
            choices={{ ...found, sectionFixed: false }}
            others={{ words }}
          />
          <SearchResults
            found={found}
            {...{ path, words, onlyDraft }}
            filters={filters.said}
            newSince={found.newSince}
            begun={after !== undefined}
          />
        </>
      ) : null}
    </Page>
  );
}

/** Filters are about what was said, and the draft is shown with the first of it. */
function blocksOf(narrowed: boolean, onlyDraft: boolean): number {
  if (onlyDraft) return mostBlocks;
  return narrowed ? 0 : blocksFirst;
}
