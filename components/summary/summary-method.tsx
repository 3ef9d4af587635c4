import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { type ContributionStatus, statusWords } from "@/domain/contribution";
import type { SummaryContent } from "@/domain/summary";

type Props = { content: SummaryContent };

/** How it was done, so that anyone can judge it (D§2.2, annex A). */
export function MethodAnnex({ content: { method } }: Props) {
  return (
    <section>
      <h2 className="govuk-heading-m">How this was done</h2>
      <div className="snd-measure">
        <p className="govuk-body">
          Every contribution was read and coded by a person, or has a stated reason for having no code.
          Contributions that were withheld from the forum were still analysed. {method.suggestions}{" "}
          {method.disclosure.ruleset}
        </p>
      </div>
      <DataTable
        caption="What became of each contribution"
        rows={method.statuses}
        rowKey={({ status }) => status}
        columns={[
          { heading: "Where each one is", cell: ({ status }) => wordsOf(status) },
          {
            heading: "Contributions",
            cell: ({ contributions }) => contributions.toLocaleString("en-GB"),
            numeric: true,
          },
        ]}
        total={["Received", total(method.statuses).toLocaleString("en-GB")]}
      />
      <Details summary="The code frame">
        <dl className="govuk-list">
          {method.codeFrame.map(({ theme, code, definition }) => (
            <div key={`${theme} ${code}`}>
              <dt>
                <strong>{code}</strong> ({theme})
              </dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </section>
  );
}

/** Every contribution by number, so that none can have fallen out (D§2.2, annex B). */
export function Register({ content: { register } }: Props) {
  return (
    <Details summary={`Register of submissions: ${register.length.toLocaleString("en-GB")} contributions`}>
      <DataTable
        caption="Register of submissions"
        captionHidden
        rows={register}
        rowKey={({ number }) => number}
        columns={[
          { heading: "Number", cell: ({ number }) => number },
          { heading: "Channel", cell: ({ channel }) => channel },
          { heading: "Status", cell: ({ status }) => wordsOf(status) },
          { heading: "Accounted for", cell: ({ accountedFor }) => accountedFor.replaceAll("_", " ") },
        ]}
      />
    </Details>
  );
}

function wordsOf(status: string): string {
  return status in statusWords ? statusWords[status as ContributionStatus] : status;
}

function total(rows: { contributions: number }[]): number {
  return rows.reduce((sum, { contributions }) => sum + contributions, 0);
}
