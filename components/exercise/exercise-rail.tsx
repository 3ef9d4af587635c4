import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import type { Convenor, ForumInList } from "@/db/forums";
import { reportBackBy } from "@/domain/exercise-period";

type ForumsProps = { exercise: Exercise; forums: readonly ForumInList[] };

/** The reader’s forums in this exercise, and whom to ask in each. */
export function MyForums({ exercise: { myForums }, forums }: ForumsProps) {
  if (myForums.length === 0) return null;
  return (
    <Panel title="My forums">
      {myForums.map(({ id, slug, name }) => {
        const forum = forums.find((one) => one.id === id);
        return (
          <div key={id}>
            <p className="govuk-body govuk-!-margin-bottom-1">
              <a className="govuk-link" href={`/forums/${slug}`}>
                {name}
              </a>
            </p>
            {forum && forum.convenors.length > 0 ? (
              <p className="snd-quiet">{convenorWords(forum.convenors)}</p>
            ) : null}
          </div>
        );
      })}
    </Panel>
  );
}

/** “Convenor: Sam Reader, depot manager.” */
export function convenorWords(convenors: readonly Convenor[]): string {
  const names = convenors.map(({ name, post }) => (post ? `${name}, ${post}` : name)).join("; ");
  return `${convenors.length === 1 ? "Convenor" : "Convenors"}: ${names}`;
}

export function ExerciseDates({
  exercise: { opensAt, closesAt, closedAt, reportedAt },
}: {
  exercise: Exercise;
}) {
  const now = new Date();
  const closes = closedAt ?? closesAt;
  return (
    <>
      <h2 className="govuk-heading-m">Dates</h2>
      <SummaryList
        rows={[
          ...(opensAt
            ? [{ key: opensAt <= now ? "Opened" : "Opens", value: <When at={opensAt} time /> }]
            : []),
          ...(closes ? [{ key: closes <= now ? "Closed" : "Closes", value: <When at={closes} time /> }] : []),
          ...(closes ? [reportRow(closes, reportedAt)] : []),
        ]}
      />
    </>
  );
}

function reportRow(closes: Date, reportedAt: Date | null) {
  if (reportedAt) return { key: "Results published", value: <When at={reportedAt} /> };
  return {
    key: "Report back to staff",
    value: (
      <>
        by <When at={reportBackBy(closes)} />
      </>
    ),
  };
}

/** What is worth knowing before one writes. */
export function ReadFirst({ exercise }: { exercise: Exercise }) {
  return (
    <>
      <h2 className="govuk-heading-m">Read first</h2>
      <ul className="govuk-list">
        {exercise.eqiaUrl ? (
          <li>
            <a className="govuk-link" href={exercise.eqiaUrl} rel="noreferrer">
              Equality impact assessment
            </a>
          </li>
        ) : null}
        <li>
          <a className="govuk-link" href="/privacy">
            How we use what you write
          </a>
        </li>
      </ul>
    </>
  );
}
