import { DataTable } from "@/components/ui/data-table";
import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import type { Stage } from "@/domain/exercise";
import { StageTag } from "./stage-tag";

type Listed = Pick<Exercise, "id" | "slug" | "title" | "strategyTitle" | "opensAt" | "closesAt"> & {
  stage: Stage;
};

/** Exercises of a programme team, with where each stands. */
export function ManagedExercises({ exercises }: { exercises: readonly Listed[] }) {
  return (
    <DataTable
      caption="Exercises"
      captionHidden
      rows={exercises}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "Exercise",
          cell: ({ slug, title }) => (
            <a className="govuk-link" href={`/manage/exercises/${slug}`}>
              {title}
            </a>
          ),
        },
        { heading: "Strategy", cell: ({ strategyTitle }) => strategyTitle },
        { heading: "Opens", cell: ({ opensAt }) => (opensAt ? <When at={opensAt} /> : "Not set") },
        { heading: "Closes", cell: ({ closesAt }) => (closesAt ? <When at={closesAt} /> : "Not set") },
        { heading: "Stage", cell: ({ stage }) => <StageTag stage={stage} /> },
      ]}
    />
  );
}
