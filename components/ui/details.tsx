import type { ReactNode } from "react";

type Props = { summary: ReactNode; children: ReactNode; open?: boolean };

/** Something that only some readers need, folded away. */
export function Details({ summary, children, open = false }: Props) {
  return (
    // A reader may open it before the scripts are there; that is theirs to decide.
    <details className="govuk-details" open={open} suppressHydrationWarning>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
