import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { AboutBlock } from "@/components/contribution/about";
import { SaidList } from "@/components/contribution/said";
import { Page } from "@/components/layout/page";
import { WriteLink } from "@/components/section/write-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { findTalkPage, type TalkPage } from "@/db/section-page";
import { contributeRefusal } from "@/domain/contribution-permissions";
import { blockAnchor, placeInWords } from "@/domain/contribution-words";
import { countInWords } from "@/domain/counts-in-words";
import { sectionAddress } from "@/domain/exercise-input";
import { talkView } from "@/domain/talk-input";
import { rightsOn } from "../rights";

type Props = PageProps<"/exercises/[slug]/sections/[number]/contributions">;

export const metadata: Metadata = { title: "Contributions" };

const pageOf = 25;

/** Everything that was said on one paragraph, or on the section as a whole, 25 at a time. */
export default async function ContributionsPage({ params, searchParams }: Props) {
  const address = sectionAddress.safeParse(await params);
  const { block: number, before } = talkView.parse(await searchParams);
  const viewer = await getViewer();
  const page = address.success
    ? await findTalkPage(viewer, address.data, { block: number, before, limit: pageOf })
    : null;
  if (!page) notFound();

  const refusal = contributeRefusal(viewer, { ...page.exercise, myForums: page.myForums }, new Date());
  const section = `/exercises/${page.exercise.slug}/sections/${page.section.number}`;
  const here = `${section}/contributions`;
  const place = placeInWords(page.block);
  const write = page.block?.number ?? "section";
  const context = {
    all: here,
    rights: rightsOn(page, refusal),
    responses: page.responses,
    newSince: page.newSince,
    asked: undefined,
  };
  return (
    <Page back={{ href: `${section}#${anchorOf(page)}`, text: "Back to the draft" }}>
      <PageHeading caption={`${page.section.number}. ${page.section.title}`}>
        Contributions on {place}
      </PageHeading>
      <AboutBlock content={page.block?.content ?? null} />
      {refusal ? null : (
        <p>
          <WriteLink href={`${section}?write=${write}#write`} text={`Comment on ${place}`} />
        </p>
      )}
      <p className="govuk-body">
        {countInWords(countOf(page), "contribution")}, the newest first, with replies.
      </p>
      {page.notes.length === 0 ? <EmptyState>Nobody has said anything here yet.</EmptyState> : null}
      <SaidList notes={page.notes} context={context} />
      <Pagination label="Contributions" {...steps(page, { here, number, before })} />
    </Page>
  );
}

function anchorOf({ block }: TalkPage): string {
  return block?.number ? blockAnchor(block.number) : "whole";
}

function countOf({ counts, block }: TalkPage): number {
  return counts.ofPlace.get(block?.stableId ?? "section") ?? 0;
}

type Steps = { here: string; number: string | undefined; before: number | undefined };

/** Lists go on from a contribution and not from a count, so that nothing is skipped while people write. */
function steps({ notes, older }: TalkPage, { here, number, before }: Steps) {
  const query = new URLSearchParams(number ? { block: number } : {});
  const newest = `${here}?${query}`;
  query.set("before", String(notes.at(-1)?.id ?? ""));
  return {
    previous: before ? { href: newest, text: "Newest" } : null,
    next: older ? { href: `${here}?${query}`, text: "Older" } : null,
  };
}
