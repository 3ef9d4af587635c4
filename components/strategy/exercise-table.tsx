import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import type { StrategyExercise } from "@/db/strategies";
import { stageOf, stageWords } from "@/domain/exercise";

type Props = { exercises: readonly StrategyExercise[]; now: Date };

/** The exercises of a strategy, with the version that each is about. */
export function ExerciseTable({ exercises, now }: Props) {
  const columns: [Column<StrategyExercise>, ...Column<StrategyExercise>[]] = [
    {
      heading: "Exercise",
      cell: ({ slug, title }) => (
        <a className="govuk-link" href={`/manage/exercises/${slug}`}>
          {title}
        </a>
      ),
    },
    { heading: "Version", cell: ({ versionNumber }) => versionNumber ?? "Not chosen" },
    {
      heading: "Stage",
      cell: (exercise) => <Tag tone="grey">{stageWords[stageOf(exercise, now)]}</Tag>,
    },
    { heading: "Closes", cell: ({ closesAt }) => (closesAt ? <When at={closesAt} /> : "No date yet") },
  ];
  return (
    <DataTable
      caption="Exercises about this strategy"
      captionHidden
      columns={columns}
      rows={exercises}
      rowKey={({ slug }) => slug}
    />
  );
}
