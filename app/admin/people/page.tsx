import type { Metadata } from "next";
import { requireAdministration } from "@/app/admin/find";
import { PeopleTable } from "@/components/administration/people-table";
import { SearchForm } from "@/components/form/search-form";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { listPeople, peopleOnAPage } from "@/db/administration";
import { peopleQuery } from "@/domain/administration-input";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const viewer = await requireAdministration("/admin/people");
  const { search, after } = peopleQuery.parse(await searchParams);
  const found = await listPeople(viewer, { search, after });
  const at = (from: number) => `/admin/people?search=${encodeURIComponent(search)}&after=${from}`;

  return (
    <Page breadcrumbs={[{ href: "/admin", text: "Administration" }]}>
      <PageHeading>People</PageHeading>
      <SearchForm
        action="/admin/people"
        label="Find a person"
        submit="Find"
        fields={[
          {
            type: "text",
            kind: "search",
            name: "search",
            label: "Part of a name, post or email address",
            value: search,
            width: 20,
          },
        ]}
        {...(search ? { clear: "/admin/people" } : {})}
      />
      {found.length === 0 ? (
        <EmptyState>{search ? "Nobody fits that." : "Nobody is on the list yet."}</EmptyState>
      ) : (
        <PeopleTable people={found.slice(0, peopleOnAPage)} />
      )}
      <Pagination
        label="People"
        previous={after > 0 ? { href: at(Math.max(after - peopleOnAPage, 0)), text: "Previous" } : null}
        next={found.length > peopleOnAPage ? { href: at(after + peopleOnAPage), text: "Next" } : null}
      />
    </Page>
  );
}
