import { DataTable } from "@/components/ui/data-table";
import type { ReasonsOfForum } from "@/db/contribution-reasons";
import { reasonWords } from "@/domain/contribution-reason";

/** From which forums colleagues pointed at a contribution. A few people point where many would, so nothing is ranked. */
export function ReasonsGiven({ reasons }: { reasons: readonly ReasonsOfForum[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <DataTable
        caption="Reasons that colleagues gave to look at this"
        columns={[
          { heading: "Members of", cell: ({ forum }) => forum ?? "Restricted forums" },
          { heading: reasonWords.agree, cell: ({ agree }) => agree, numeric: true },
          { heading: reasonWords.matters_to_team, cell: ({ mattersToTeam }) => mattersToTeam, numeric: true },
        ]}
        rows={reasons}
        rowKey={({ forum }) => forum ?? ""}
        stack
      />
      <p className="snd-quiet">
        These are reasons to look, not votes: contributions are never ordered by them, and contributors do not
        see them.
      </p>
    </>
  );
}
