import { type Column, DataTable } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import type { CodeHolder } from "@/db/access-codes";

type Props = { slug: string; members: readonly CodeHolder[] };

/** Members of a forum and the code that each of them has. Nobody can see a code here. */
export function CodeHolders({ slug, members }: Props) {
  const change: Column<CodeHolder> = {
    heading: <span className="govuk-visually-hidden">Change</span>,
    cell: ({ personId, name, code, mayHave }) =>
      code?.id || mayHave ? (
        <a className="govuk-link" href={`/forums/${slug}/access-codes/${personId}`}>
          {code?.id ? "Replace or revoke" : "Make a code"}
          <span className="govuk-visually-hidden"> of {name}</span>
        </a>
      ) : (
        "Not here"
      ),
  };
  return (
    <DataTable
      caption="Members and their codes"
      captionHidden
      rows={members}
      rowKey={({ personId }) => personId}
      columns={[...columns, change]}
      stack
    />
  );
}

const columns: [Column<CodeHolder>, ...Column<CodeHolder>[]] = [
  { heading: "Name", cell: ({ name }) => name },
  { heading: "Post", cell: ({ post }) => post },
  { heading: "Mailbox", cell: ({ mailbox }) => (mailbox ? "Yes" : "No mailbox") },
  {
    heading: "Code",
    cell: ({ code }) =>
      code?.id ? (
        <>
          Works until <When at={code.expiresAt} />
          {code.lastUsedAt ? (
            <>
              , last used <When at={code.lastUsedAt} />
            </>
          ) : (
            ", not used yet"
          )}
        </>
      ) : (
        "None"
      ),
  },
];
