import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { AboutBlock } from "@/components/contribution/about";
import { TalkList } from "@/components/contribution/talk-list";
import { Page } from "@/components/layout/page";
import { WriteLink } from "@/components/section/write-link";
import { PageHeading } from "@/components/ui/page-heading";
import { findTalkList, type TalkList as Listed } from "@/db/talk-list";
import { contributeRefusal } from "@/domain/contribution-permissions";
import { blockAnchor, placeInWords } from "@/domain/contribution-words";
import { sectionAddress } from "@/domain/exercise-input";
import { talkList } from "@/domain/talk-filter-input";
import { rightsOn } from "../rights";

type Props = PageProps<"/exercises/[slug]/sections/[number]/contributions">;

export const metadata: Metadata = { title: "Contributions" };

const pageOf = 25;

/** What was said in a section, or on one part of it, narrowed as the reader likes, 25 at a time. */
export default async function ContributionsPage({ params, searchParams }: Props) {
  const address = sectionAddress.safeParse(await params);
  const { order, from, ...filters } = talkList.parse(await searchParams);
  if (!address.success) notFound();
  const { slug, number } = address.data;
  const viewer = await getViewer();
  const list = await findTalkList(viewer, slug, {
    filters: { ...filters, section: number },
    oldest: order === "oldest",
    from,
    limit: pageOf,
  });
  const section = list?.filters.section;
  if (!list || !section || (filters.block && !list.filters.block)) notFound();
  const refusal = contributeRefusal(viewer, { ...list.exercise, myForums: list.myForums }, new Date());
  const draft = `/exercises/${slug}/sections/${number}`;
  const place = placeOf(list);
  return (
    <Page back={{ href: `${draft}#${place.anchor}`, text: "Back to the draft" }}>
      <PageHeading caption={`${section.number}. ${section.title}`}>
        Contributions on {place.words}
      </PageHeading>
      <AboutBlock content={place.content} />
      {refusal ? null : (
        <p>
          <WriteLink href={`${draft}?write=${place.write}#write`} text={`Comment on ${place.writeWords}`} />
        </p>
      )}
      <TalkList
        list={list}
        path={`${draft}/contributions`}
        sectionFixed
        oldest={order === "oldest"}
        from={from}
        rights={rightsOn(list, refusal)}
      />
    </Page>
  );
}

/** What the page is about: a block, the section as a whole, or everything in it. */
function placeOf({ filters: { block } }: Listed) {
  if (block && block !== "section" && block.number) {
    const words = placeInWords(block);
    const { number, content } = block;
    return { words, writeWords: words, write: number, anchor: blockAnchor(number), content };
  }
  const whole = placeInWords(null);
  const words = block === "section" ? whole : "this section";
  return { words, writeWords: whole, write: "section", anchor: "whole", content: null };
}
