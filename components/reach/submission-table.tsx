import { DataTable } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import type { Submission } from "@/db/register";
import { dispositionWords, statusWords } from "@/domain/contribution";
import { countInWords } from "@/domain/counts-in-words";

type Props = { slug: string; rows: readonly Submission[] };

/** The register of submissions: no words and no names, and every one there is. */
export function SubmissionTable({ slug, rows }: Props) {
  return (
    <DataTable
      caption="Contributions, the newest first"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "Number",
          cell: ({ id }) => (
            <a className="govuk-link" href={`/manage/exercises/${slug}/coding/${id}`}>
              {id}
            </a>
          ),
        },
        {
          heading: "Received",
          cell: ({ receivedAt, receivedLate }) => (
            <>
              <When at={receivedAt} />
              {receivedLate ? " (late)" : null}
            </>
          ),
        },
        { heading: "Section", cell: ({ section }) => section },
        { heading: "Forum", cell: ({ forum }) => forum },
        { heading: "Where it is", cell: ({ status }) => statusWords[status] },
        { heading: "Accounted for", cell: accountOf },
      ]}
    />
  );
}

function accountOf({ codes, disposition, status }: Submission): string {
  if (codes > 0) return countInWords(codes, "code");
  if (disposition) return dispositionWords[disposition];
  return status === "withdrawn" || status === "transferred" ? statusWords[status] : "Not yet";
}
