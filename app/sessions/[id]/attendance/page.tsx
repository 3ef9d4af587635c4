import type { Metadata } from "next";
import { crumbs, requireRunSession } from "@/app/sessions/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { listAttendance } from "@/db/session-attendance";
import { countInWords } from "@/domain/counts-in-words";
import { bases, basisWords } from "@/domain/metric";
import { setAttended } from "./actions";

export const metadata: Metadata = { title: "How many came" };

/** Who joined, for those who run the session; and what the host counted where not everybody did. */
export default async function AttendancePage({ params }: PageProps<"/sessions/[id]/attendance">) {
  const { viewer, session } = await requireRunSession(params, "/attendance");
  const joined = await listAttendance(viewer, session.id);
  return (
    <Page breadcrumbs={crumbs(session)}>
      <PageHeading caption={session.title}>How many came</PageHeading>
      {joined.length === 0 ? (
        <EmptyState>Nobody has joined by the code yet.</EmptyState>
      ) : (
        <DataTable
          caption={`${countInWords(joined.length, "person", "people")} joined`}
          rows={joined}
          rowKey={({ id }) => id}
          columns={[
            { heading: "Name", cell: ({ name }) => name },
            { heading: "Post", cell: ({ post }) => post },
            { heading: "Joined", cell: ({ joinedAt }) => <When at={joinedAt} time /> },
          ]}
        />
      )}
      <div className="snd-measure">
        <h2 className="govuk-heading-m">If not everybody joined by the code</h2>
        <ActionForm
          action={setAttended}
          submit="Save how many came"
          fields={[
            { type: "hidden", name: "id", value: session.id },
            {
              type: "text",
              kind: "number",
              width: 5,
              name: "attended",
              label: "How many came",
              hint: "Leave it empty to go by those who joined",
              value: session.attendedCount?.toString(),
            },
            {
              type: "radios",
              name: "basis",
              label: "How is that known?",
              small: true,
              value: session.attendedBasis,
              options: bases.map((basis) => ({ value: basis, text: basisWords[basis] })),
            },
          ]}
        />
      </div>
    </Page>
  );
}
