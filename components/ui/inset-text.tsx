import type { ReactNode } from "react";

/** Words set apart from the text round them. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text snd-measure">{children}</div>;
}
