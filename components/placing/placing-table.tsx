import { DataTable } from "@/components/ui/data-table";
import type { PlacingRow } from "@/db/placings";
import { contributionReference, firstWords } from "@/domain/contribution-words";
import { placeByNumbers, stateNames } from "@/domain/placing-words";

type Props = { slug: string; rows: readonly PlacingRow[] };

/** Contributions with what they were said of, and where they stand in the present version. */
export function PlacingTable({ slug, rows }: Props) {
  return (
    <DataTable
      caption="Contributions, in the order that they were said"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "Number",
          cell: ({ id }) => (
            <a className="govuk-link" href={`/manage/exercises/${slug}/placings/${id}`}>
              {contributionReference(id)}
            </a>
          ),
        },
        { heading: "What was said", cell: ({ body, forum }) => `${firstWords(body, 90)} (${forum})` },
        { heading: "Said of", cell: saidOf },
        { heading: "Stands now", cell: ({ now }) => placeByNumbers(now) },
        { heading: "What became of it", cell: becameOf },
      ]}
    />
  );
}

function saidOf({ said, words }: PlacingRow) {
  return (
    <>
      {placeByNumbers(said)}, version {said.version}
      {words ? <q className="snd-quiet"> {firstWords(words)}</q> : null}
    </>
  );
}

function becameOf({ state, settled, settledBy }: PlacingRow): string {
  return settled ? `${stateNames[state]}, settled by ${settledBy ?? "one of the team"}` : stateNames[state];
}
