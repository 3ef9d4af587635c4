import type { ReactNode } from "react";

/** Why there is nothing here, and what to do about it. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="snd-empty">
      <p className="govuk-body">{children}</p>
      {action ? <p className="govuk-body">{action}</p> : null}
    </div>
  );
}
