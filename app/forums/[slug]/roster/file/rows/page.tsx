import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { RosterRowTable } from "@/components/roster/roster-row-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { listRosterRows, rosterRowsOnAPage } from "@/db/roster-rows";
import { rosterRowsQuery } from "@/domain/roster-input";
import { requireRosterFile } from "../../find";

const title = "Lines of the file";
export const metadata: Metadata = { title };

export default async function RosterRowsPage({
  params,
  searchParams,
}: PageProps<"/forums/[slug]/roster/file/rows">) {
  const { slug } = await params;
  const { viewer, file } = await requireRosterFile(slug);
  const { show, after } = rosterRowsQuery.parse(await searchParams);
  const found = await listRosterRows(viewer, { importId: file.id, outcome: show, after });
  const rows = found.slice(0, rosterRowsOnAPage);
  const base = `/forums/${slug}/roster/file`;
  const next = `${base}/rows?show=${show}&after=${rows.at(-1)?.id ?? 0}`;
  return (
    <Page back={{ href: base, text: file.fileName }}>
      <PageHeading caption={file.fileName}>{title}</PageHeading>
      {rows.length === 0 ? (
        <EmptyState>There are none, or they are no longer kept.</EmptyState>
      ) : (
        <RosterRowTable rows={rows} outcome={show} />
      )}
      <Pagination
        label="Lines"
        previous={after > 0 ? { href: `${base}/rows?show=${show}`, text: "From the start" } : null}
        next={found.length > rows.length ? { href: next, text: "Next" } : null}
      />
    </Page>
  );
}
