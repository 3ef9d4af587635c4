import { DataTable } from "@/components/ui/data-table";
import type { SectionActivity } from "@/db/reach-lineage";
import { numberInWords } from "@/domain/counts-in-words";

type Props = { rows: readonly SectionActivity[]; register: string };

function sectionName({ number, title, goneSince }: SectionActivity): string {
  const gone = goneSince ? ` of version ${goneSince}, no longer in the draft` : "";
  return `${number}. ${title}${gone}`;
}

/** Taking part by section, in numbers of people: who read what is nobody’s business. */
export function SectionActivityTable({ rows, register }: Props) {
  return (
    <div className="snd-measure">
      <DataTable
        caption="By section, each person once in each"
        rows={rows}
        rowKey={({ number, goneSince }) => `${number} ${goneSince}`}
        columns={[
          { heading: "Section", cell: sectionName },
          { heading: "Opened it", numeric: true, cell: ({ opened }) => numberInWords(opened) },
          { heading: "Contributed", numeric: true, cell: ({ contributed }) => numberInWords(contributed) },
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={register}>
          The contributions that this is made of
        </a>
      </p>
      <p className="snd-quiet">Who opened a section is counted and not listed.</p>
    </div>
  );
}
