import { type ReactNode, useId } from "react";

export type Task = {
  title: ReactNode;
  /** Where the task is done; without it, it cannot be started yet. */
  href?: string | undefined;
  hint?: ReactNode;
  /** Plain words, such as “Completed”, or a Tag for what still needs someone. */
  status?: ReactNode;
};

/** Pieces of work with their state, in the order in which they are best done. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const id = useId();
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place in the list.
        <TaskItem key={index} task={task} id={`${id}-${index}`} />
      ))}
    </ul>
  );
}

function TaskItem({ task: { title, href, hint, status }, id }: { task: Task; id: string }) {
  const describedBy = [hint && `${id}-hint`, status && `${id}-status`].filter(Boolean).join(" ");
  return (
    <li className={`govuk-task-list__item${href ? " govuk-task-list__item--with-link" : ""}`}>
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a
            className="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={describedBy || undefined}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint ? (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {hint}
          </div>
        ) : null}
      </div>
      {status ? (
        <div className="govuk-task-list__status" id={`${id}-status`}>
          {status}
        </div>
      ) : null}
    </li>
  );
}
