import { DataTable } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import type { GroupProblem } from "@/db/groups";

/** Whose groups could not be read, why and when. */
export function GroupProblems({ problems }: { problems: readonly GroupProblem[] }) {
  return (
    <DataTable
      caption="Whose groups could not be read"
      rows={problems}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "Name",
          cell: ({ id, name }) => (
            <a className="govuk-link" href={`/admin/people/${id}`}>
              {name}
            </a>
          ),
        },
        { heading: "What happened", cell: ({ problem }) => problem },
        { heading: "When", cell: ({ failedAt }) => <When at={failedAt} time /> },
      ]}
    />
  );
}
