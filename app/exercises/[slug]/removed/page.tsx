import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { SaidList } from "@/components/contribution/said";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { findRemovedTalk } from "@/db/removed-talk";
import { contributeRefusal } from "@/domain/contribution-permissions";
import { countInWords } from "@/domain/counts-in-words";
import { exerciseAddress } from "@/domain/exercise-input";
import { removedView } from "@/domain/talk-input";
import { rightsOn } from "../sections/[number]/rights";

type Props = PageProps<"/exercises/[slug]/removed">;

export const metadata: Metadata = { title: "Text that is no longer in the draft" };

const pageOf = 25;

/** What was said of text that later versions no longer have, each beside the words as they were. */
export default async function RemovedPage({ params, searchParams }: Props) {
  const address = exerciseAddress.safeParse(await params);
  const { before } = removedView.parse(await searchParams);
  const viewer = await getViewer();
  const page = address.success
    ? await findRemovedTalk(viewer, address.data.slug, { before, limit: pageOf })
    : null;
  if (!page) notFound();
  const { exercise, version, notes, older, count } = page;
  const refusal = contributeRefusal(viewer, { ...exercise, myForums: page.myForums }, new Date());
  const here = `/exercises/${exercise.slug}/removed` as const;
  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${exercise.slug}`, text: exercise.title },
      ]}
    >
      <PageHeading caption={`Version ${version.number}`}>Text that is no longer in the draft</PageHeading>
      <p className="govuk-body">
        Drafts change, and what was said is kept. {countInWords(count, "contribution")} about words,
        paragraphs or sections that version {version.number} no longer has, the newest first. They count as
        all others do.
      </p>
      {notes.length === 0 ? (
        <EmptyState>Everything that was said is about text that is still in the draft.</EmptyState>
      ) : null}
      <SaidList
        notes={notes}
        context={{
          all: here,
          rights: rightsOn(page, refusal),
          backTo: () => (before ? `${here}?before=${before}` : here),
          responses: page.responses,
          ...{ newSince: null, asked: undefined, oldWords: true },
        }}
      />
      <Pagination
        label="Contributions"
        previous={before ? { href: here, text: "Newest" } : null}
        next={older ? { href: `${here}?before=${notes.at(-1)?.id}`, text: "Older" } : null}
      />
    </Page>
  );
}
