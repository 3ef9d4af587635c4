import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireForum, requirePerson } from "@/app/forums/find";
import { SearchForm } from "@/components/form/search-form";
import { MemberTable } from "@/components/forum/member-table";
import { Page } from "@/components/layout/page";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { listMembers, membersOnAPage } from "@/db/memberships";
import { countInWords } from "@/domain/counts-in-words";
import { manageForumsRefusal, membersRefusal } from "@/domain/forum-permissions";
import { memberQuery } from "@/domain/reach-input";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params, searchParams }: PageProps<"/forums/[slug]/members">) {
  const { slug } = await params;
  const asked = await searchParams;
  const query = memberQuery.parse(asked);
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, slug);
  if (membersRefusal(viewer, forum)) notFound();
  const manages = manageForumsRefusal(viewer) === null;
  const found = await listMembers(viewer, { forumId: forum.id, ...query });
  const base = `/forums/${slug}/members`;
  const at = (after: number) => `${base}?search=${encodeURIComponent(query.search ?? "")}&after=${after}`;

  return (
    <Page
      breadcrumbs={[
        { href: "/forums", text: "Forums" },
        { href: `/forums/${slug}`, text: forum.name },
      ]}
    >
      {asked.done ? <NotificationBanner success>Saved</NotificationBanner> : null}
      <PageHeading caption={forum.name}>Members</PageHeading>
      <p className="govuk-body">
        {countInWords(forum.members ?? 0, "person", "people")} in this forum. Only its convenors and those who
        manage forums see this list.
      </p>
      {manages ? (
        <ButtonGroup>
          <ButtonLink href={`${base}/new`}>Add a member</ButtonLink>
          <ButtonLink href={`/forums/${slug}/roster`} tone="secondary">
            Bring in members from a file
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      <SearchForm
        action={base}
        label="Find a member"
        submit="Find"
        fields={[
          {
            type: "text",
            kind: "search",
            name: "search",
            label: "Part of a name, post or e-mail address",
            value: query.search,
          },
        ]}
        {...(query.search ? { clear: base } : {})}
      />
      {found.length === 0 ? (
        <EmptyState>
          {query.search ? "Nobody in this forum fits that." : "Nobody is in this forum yet."}
        </EmptyState>
      ) : (
        <MemberTable slug={slug} members={found.slice(0, membersOnAPage)} manages={manages} />
      )}
      <Pagination
        label="Members"
        previous={
          query.after > 0 ? { href: at(Math.max(query.after - membersOnAPage, 0)), text: "Previous" } : null
        }
        next={found.length > membersOnAPage ? { href: at(query.after + membersOnAPage), text: "Next" } : null}
      />
    </Page>
  );
}
