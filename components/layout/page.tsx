import type { ReactNode } from "react";
import { BackLink } from "./back-link";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

type Props = {
  children: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** Inside a task, in place of breadcrumbs. */
  back?: Crumb | string;
  /** Prints on A4 in 11pt, as the record of decision and the report back do. */
  sheet?: boolean;
};

/** What every page returns: its way back and its `main`. The header and footer come from the root layout. */
export function Page({ children, breadcrumbs, back, sheet = false }: Props) {
  return (
    <div className="govuk-width-container">
      {breadcrumbs ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
      {back ? <BackLink {...(typeof back === "string" ? { href: back } : back)} /> : null}
      <main className={`govuk-main-wrapper${sheet ? " snd-sheet" : ""}`} id="main-content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
