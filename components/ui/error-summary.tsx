"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A problem and, if it has one, the id of the control that puts it right. */
export type Problem = { text: string; target?: string | undefined };

type Props = { problems: readonly Problem[]; title?: string; children?: ReactNode };

/** What stopped the form, above it. It takes the focus once; give it a new `key` for a new set of problems. */
export function ErrorSummary({ problems, title = "There is a problem", children }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.focus();
  }, []);

  return (
    <div className="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {children}
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map(({ text, target }) => (
              <li key={`${target} ${text}`}>
                {target ? <ProblemLink id={target}>{text}</ProblemLink> : text}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** Puts the keyboard into the control, and its label on the screen, so that the question can be read again. */
function ProblemLink({ id, children }: { id: string; children: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        const control = document.getElementById(id);
        if (!control) return;
        event.preventDefault();
        const question = control.closest("fieldset") ?? control.closest(".govuk-form-group") ?? control;
        question.scrollIntoView();
        control.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
