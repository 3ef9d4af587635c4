import { type Column, DataTable } from "@/components/ui/data-table";
import type { Member } from "@/db/memberships";

type Props = { slug: string; members: readonly Member[]; manages: boolean };

/** Who is in a forum, for its convenors and those who manage forums. */
export function MemberTable({ slug, members, manages }: Props) {
  const change: Column<Member> = {
    heading: <span className="govuk-visually-hidden">Change</span>,
    cell: ({ personId, name }) => (
      <a className="govuk-link" href={`/forums/${slug}/members/${personId}`}>
        Change<span className="govuk-visually-hidden"> {name}</span>
      </a>
    ),
  };
  return (
    <DataTable
      caption="Members"
      captionHidden
      rows={members}
      rowKey={({ personId }) => personId}
      columns={manages ? [...columns, change] : columns}
    />
  );
}

const columns: [Column<Member>, ...Column<Member>[]] = [
  { heading: "Name", cell: ({ name, convenes }) => (convenes ? `${name} (convenor)` : name) },
  { heading: "Post", cell: ({ post }) => post },
  { heading: "Directorate", cell: ({ directorate }) => directorate },
  { heading: "E-mail", cell: ({ email }) => email ?? "No mailbox" },
];
