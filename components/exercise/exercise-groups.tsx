import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import type { Stage } from "@/domain/exercise";
import { stageGroups } from "@/domain/exercise-words";
import { StageTag } from "./stage-tag";

export type StagedExercise = Exercise & { stage: Stage };

/** Exercises by where they stand, those that are open first. */
export function ExerciseGroups({ exercises }: { exercises: readonly StagedExercise[] }) {
  return stageGroups.map(({ title, stages }) => {
    const these = exercises.filter(({ stage }) => stages.includes(stage));
    if (these.length === 0) return null;
    return (
      <section key={title}>
        <h2 className="govuk-heading-m">{title}</h2>
        <ul className="govuk-list snd-measure">
          {these.map((exercise) => (
            <li key={exercise.id} className="govuk-!-margin-bottom-6">
              <ExerciseEntry exercise={exercise} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** One exercise in a list: what it asks, until when, and through which forums. */
export function ExerciseEntry({ exercise, level = 3 }: { exercise: StagedExercise; level?: 2 | 3 }) {
  const { slug, title, stage, myForums } = exercise;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <>
      <Heading className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`/exercises/${slug}`}>
          {title}
        </a>
      </Heading>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <StageTag stage={stage} /> <DateOf exercise={exercise} />
      </p>
      {myForums.length > 0 ? (
        <p className="snd-quiet govuk-!-margin-bottom-0">
          Invited through {myForums.map(({ name }) => name).join(", ")}
        </p>
      ) : null}
    </>
  );
}

/** The one date that matters at this stage. */
function DateOf({ exercise }: { exercise: StagedExercise }) {
  const date = dates[exercise.stage]?.(exercise);
  if (!date?.at) return null;
  return (
    <>
      {date.words} <When at={date.at} time={date.time ?? false} />
    </>
  );
}

type StageDate = (exercise: StagedExercise) => { words: string; at: Date | null; time?: boolean };

const closes: StageDate = ({ closesAt }) => ({ words: "Closes at", at: closesAt, time: true });
const closed: StageDate = ({ closesAt, closedAt }) => ({ words: "Closed on", at: closedAt ?? closesAt });

const dates: Partial<Record<Stage, StageDate>> = {
  scheduled: ({ opensAt }) => ({ words: "Opens at", at: opensAt, time: true }),
  open: closes,
  paused: closes,
  closed,
  sealed: closed,
  reported: ({ reportedAt }) => ({ words: "Results published on", at: reportedAt }),
  cancelled: ({ cancelledAt }) => ({ words: "Cancelled on", at: cancelledAt }),
};
