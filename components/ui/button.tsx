import type { ReactNode } from "react";

export type ButtonTone = "primary" | "secondary" | "warning";

export function buttonClass(tone: ButtonTone): string {
  return tone === "primary" ? "govuk-button" : `govuk-button govuk-button--${tone}`;
}

type ButtonLinkProps = { href: string; children: ReactNode; tone?: ButtonTone; start?: boolean };

/** A link that looks like a button, for the one next step of a page. Buttons that change something are in forms. */
export function ButtonLink({ href, children, tone = "primary", start = false }: ButtonLinkProps) {
  return (
    <a href={href} draggable={false} className={`${buttonClass(tone)}${start ? " govuk-button--start" : ""}`}>
      {children}
      {start ? (
        <svg
          className="govuk-button__start-icon"
          width="17.5"
          height="19"
          viewBox="0 0 33 40"
          aria-hidden="true"
        >
          <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
        </svg>
      ) : null}
    </a>
  );
}

/** Buttons and the links beside them, in one row that wraps. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
