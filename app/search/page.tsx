import type { Metadata } from "next";
import { getPerson } from "@/auth/viewer";
import { blocksFirst, SearchResults } from "@/components/contribution/search-results";
import { WordsForm } from "@/components/contribution/words-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findEverywhere } from "@/db/contribution-search";
import { searchView } from "@/domain/talk-filter-input";

export const metadata: Metadata = { title: "Search" };

const pageOf = 20;
const mostBlocks = 100;

/** What has these words in any exercise that the reader may see. */
export default async function SearchEverywherePage({ searchParams }: PageProps<"/search">) {
  const viewer = await getPerson("/search");
  const { words, after, in: where } = searchView.parse(await searchParams);
  const onlyDraft = where === "draft";
  const blocks = onlyDraft ? mostBlocks : after ? 0 : blocksFirst;
  const found = words ? await findEverywhere(viewer, { words, after, limit: pageOf, blocks }) : null;
  return (
    <Page breadcrumbs={[{ href: "/exercises", text: "Exercises" }]}>
      <PageHeading caption="All your exercises">Search</PageHeading>
      <WordsForm action="/search" words={words} />
      {found ? (
        <SearchResults
          found={found}
          {...{ words, onlyDraft }}
          path="/search"
          filters={{}}
          newSince={new Map()}
          begun={after !== undefined}
          named
        />
      ) : null}
    </Page>
  );
}
