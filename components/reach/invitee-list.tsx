import { DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import type { Invitee } from "@/db/reach-lineage";

type Props = { people: readonly Invitee[]; previous: string | null; next: string | null };

/** The people who were invited. Nobody’s forums stand beside their name. */
export function InviteeList({ people, previous, next }: Props) {
  return (
    <>
      <p className="snd-quiet">That you looked at this list is on record.</p>
      <DataTable
        caption="People invited"
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { heading: "Name", cell: ({ name }) => name },
          { heading: "Post", cell: ({ post }) => post },
          { heading: "Directorate", cell: ({ directorate }) => directorate },
        ]}
      />
      <Pagination
        label="People invited"
        previous={previous ? { href: previous, text: "Previous" } : null}
        next={next ? { href: next, text: "Next" } : null}
      />
    </>
  );
}
