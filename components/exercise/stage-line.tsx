import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import type { Stage } from "@/domain/exercise";
import { dayOfPeriod, daysOpen } from "@/domain/exercise-period";
import { StageTag } from "./stage-tag";

type Props = { exercise: Exercise; stage: Stage; asAt: Date | null };

/** Where the exercise stands, how far into its period it is, and of what moment the figures are. */
export function StageLine({ exercise: { opensAt, closesAt, closedAt }, stage, asAt }: Props) {
  return (
    <p className="govuk-body">
      <StageTag stage={stage} />{" "}
      {opensAt && closesAt ? <Period opensAt={opensAt} closesAt={closedAt ?? closesAt} asAt={asAt} /> : null}
      {asAt ? (
        <>
          Counted at <When at={asAt} time />, each person once. For the programme team only: not for
          publication.
        </>
      ) : null}
    </p>
  );
}

type PeriodProps = { opensAt: Date; closesAt: Date; asAt: Date | null };

function Period({ opensAt, closesAt, asAt }: PeriodProps) {
  const day = asAt ? dayOfPeriod({ opensAt, closesAt }, asAt) : null;
  const past = asAt !== null && asAt >= closesAt;
  return (
    <>
      {day === null ? null : `Day ${day} of ${daysOpen({ opensAt, closesAt })}. `}
      {past ? "Closed " : "Closes "}
      <When at={closesAt} time />.{" "}
    </>
  );
}
