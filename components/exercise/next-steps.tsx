import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import type { NextStep } from "@/domain/exercise-next";

/** What to do next, the most pressing first. */
export function NextSteps({ steps }: { steps: readonly NextStep[] }) {
  if (steps.length === 0) return <p className="govuk-body">Nothing is waiting for you here.</p>;
  return (
    <TaskList
      tasks={steps.map(({ title, hint, href, urgency }) => ({
        title,
        hint: hint || undefined,
        href: urgency === "waiting" ? undefined : href,
        status: statusOf(urgency),
      }))}
    />
  );
}

function statusOf(urgency: NextStep["urgency"]) {
  switch (urgency) {
    case "now":
      return <Tag tone="orange">Do now</Tag>;
    case "soon":
      return <Tag tone="blue">To do</Tag>;
    case "waiting":
      return "Cannot start yet";
    case "done":
      return "Completed";
  }
}
