import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { listInWords } from "@/domain/counts-in-words";
import type { ExerciseTask, SetUpKey } from "@/domain/exercise-tasks";

/** What an exercise needs before it opens, with what is missing of each. */
export function SetUpTasks({ slug, tasks }: { slug: string; tasks: readonly ExerciseTask[] }) {
  return (
    <TaskList
      tasks={tasks.map((task) => ({
        title: task.title,
        href: setUpHref(slug, task.key),
        hint: hintOf(task),
        status: statusOf(task),
      }))}
    />
  );
}

/** The team and the forums change after the launch too, and questions are a list: these have pages of their own. */
export function setUpHref(slug: string, key: SetUpKey): string {
  const base = `/manage/exercises/${slug}`;
  return key === "team" || key === "forums" || key === "questions"
    ? `${base}/${key}`
    : `${base}/set-up/${key}`;
}

function hintOf({ state, missing, warnings }: ExerciseTask): string | undefined {
  if (state === "stopped") return "Pay, terms, restructure and redundancies have a process of their own.";
  if (state === "optional") return "Ask what you want answered section by section.";
  if (state !== "completed") return missing.length > 0 ? `Still needed: ${listInWords(missing)}.` : undefined;
  return warnings.join(" ") || undefined;
}

function statusOf({ state }: ExerciseTask) {
  switch (state) {
    case "completed":
      return "Completed";
    case "stopped":
      return <Tag tone="red">Stopped</Tag>;
    case "incomplete":
      return <Tag tone="yellow">Incomplete</Tag>;
    case "optional":
      return "Optional";
    case "not_started":
      return <Tag tone="blue">Not started</Tag>;
  }
}
