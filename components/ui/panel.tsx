import { type ReactNode, useId } from "react";

/** “Comment submitted”: the one thing that a confirmation page says. Holds the page’s `h1`. */
export function ConfirmationPanel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
}

type PanelProps = { title: string; children: ReactNode; size?: "s" | "m" };

/** A quiet box beside the text: forums, dates, who to ask. */
export function Panel({ title, children, size = "m" }: PanelProps) {
  const id = useId();
  return (
    <section className="snd-panel" aria-labelledby={id}>
      <h2 className={`govuk-heading-${size}`} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

type LinksProps = { title: string; links: readonly { href: string; text: string }[] };

/** A panel of links: what can be done with the thing of the page, or where to go from here. */
export function LinksPanel({ title, links }: LinksProps) {
  return (
    <Panel title={title}>
      <ul className="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
