import { type Column, DataTable } from "@/components/ui/data-table";
import type { RosterRow } from "@/db/roster-rows";
import type { RosterOutcome } from "@/domain/roster";
import { rosterFieldWords } from "@/domain/roster-columns";

const captions: Record<RosterOutcome, string> = {
  joins: "Who joins the forum",
  changes: "Whose details change",
  same: "Who is as they were",
  leaves: "Who has left, as the file says",
  missing: "Members who are not in the file",
  twice: "Lines that name somebody again",
  doubt: "Lines that may be somebody else’s",
  problem: "Lines that cannot be read as they stand",
};

/** Lines of a roster with one outcome, each with what there is to say of it. */
export function RosterRowTable({ rows, outcome }: { rows: readonly RosterRow[]; outcome: RosterOutcome }) {
  return (
    <DataTable
      caption={captions[outcome]}
      rows={rows}
      rowKey={({ id }) => id}
      stack
      columns={outcome === "missing" ? columns : [line, ...columns, told]}
    />
  );
}

const line: Column<RosterRow> = { heading: "Line", cell: (row) => row.line };

const columns: [Column<RosterRow>, ...Column<RosterRow>[]] = [
  { heading: "Name", cell: ({ name }) => name },
  { heading: "E-mail", cell: ({ email }) => email },
  { heading: "Post", cell: ({ post }) => post },
  { heading: "Directorate", cell: ({ directorate }) => directorate },
];

const told: Column<RosterRow> = {
  heading: "What there is to say",
  cell: ({ problems, changed, twin }) => [
    ...(problems ?? []).map(({ column, problem, remedy }) => `${column}: ${problem}. ${remedy}. `),
    ...changedFields.flatMap((field) =>
      changed?.[field] === undefined ? [] : [`${rosterFieldWords[field]} was “${changed[field]}”. `],
    ),
    ...(twin ? [`The same person as ${twin}?`] : []),
  ],
};

const changedFields = ["name", "email", "staffNumber", "post", "directorate"] as const;
