import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ListedPerson } from "@/db/administration";
import { rolesInWords } from "@/domain/role-words";

/** People of the council, each leading to their own page. */
export function PeopleTable({ people }: { people: readonly ListedPerson[] }) {
  return (
    <DataTable
      caption="People"
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      stack
      columns={[
        { heading: "Name", cell: (person) => <NameAndPost person={person} /> },
        { heading: "Roles", cell: ({ roles }) => rolesInWords(roles) },
        { heading: "State", cell: (person) => <PersonState person={person} /> },
      ]}
    />
  );
}

function NameAndPost({ person: { id, name, post, directorate } }: { person: ListedPerson }) {
  return (
    <>
      <a className="govuk-link" href={`/admin/people/${id}`}>
        {name}
      </a>
      <span className="snd-quiet govuk-!-display-block">
        {[post, directorate].filter(Boolean).join(", ")}
      </span>
    </>
  );
}

/** Whether somebody may come in. */
export function PersonState({ person }: { person: Pick<ListedPerson, "suspendedAt" | "leftAt"> }) {
  if (person.leftAt) return <Tag tone="grey">Has left</Tag>;
  return person.suspendedAt ? <Tag tone="red">Suspended</Tag> : "Active";
}
