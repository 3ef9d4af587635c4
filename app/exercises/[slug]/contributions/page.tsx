import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { SearchLink } from "@/components/contribution/search-link";
import { TalkList } from "@/components/contribution/talk-list";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findTalkList } from "@/db/talk-list";
import { contributeRefusal } from "@/domain/contribution-permissions";
import { exerciseAddress } from "@/domain/exercise-input";
import { talkList } from "@/domain/talk-filter-input";
import { rightsOn } from "../sections/[number]/rights";

type Props = PageProps<"/exercises/[slug]/contributions">;

export const metadata: Metadata = { title: "All contributions" };

const pageOf = 25;

/** What was said in an exercise that the reader may see, narrowed as they like, 25 at a time. */
export default async function AllContributionsPage({ params, searchParams }: Props) {
  const address = exerciseAddress.safeParse(await params);
  const { order, from, ...filters } = talkList.parse(await searchParams);
  const viewer = await getViewer();
  const query = { filters, oldest: order === "oldest", from, limit: pageOf };
  const list = address.success ? await findTalkList(viewer, address.data.slug, query) : null;
  if (!list) notFound();
  const { exercise } = list;
  const refusal = contributeRefusal(viewer, { ...exercise, myForums: list.myForums }, new Date());
  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${exercise.slug}`, text: exercise.title },
      ]}
    >
      <PageHeading>All contributions</PageHeading>
      <SearchLink slug={exercise.slug} />
      <TalkList
        list={list}
        path={`/exercises/${exercise.slug}/contributions`}
        sectionFixed={false}
        oldest={order === "oldest"}
        from={from}
        rights={rightsOn(list, refusal)}
      />
    </Page>
  );
}
