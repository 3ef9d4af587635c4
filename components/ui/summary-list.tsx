import type { ReactNode } from "react";

export type SummaryRow = {
  key: string;
  /** What was answered; “Not provided” when nothing was. */
  value?: ReactNode;
  /** Links that change this row. `hidden` completes the words for listeners: “Change” + “the closing date”. */
  actions?: readonly { href: string; text: string; hidden: string }[];
};

/** Names and values. */
export function SummaryList({ rows, borders = true }: { rows: readonly SummaryRow[]; borders?: boolean }) {
  const someActions = rows.some(({ actions }) => actions?.length);
  return (
    <dl className={`govuk-summary-list${borders ? "" : " govuk-summary-list--no-border"}`}>
      {rows.map((row) => (
        <div key={row.key} className={rowClass(someActions && !row.actions?.length)}>
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value ?? "Not provided"}</dd>
          {row.actions?.length ? <RowActions actions={row.actions} /> : null}
        </div>
      ))}
    </dl>
  );
}

function rowClass(bare: boolean): string {
  return bare ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row";
}

function RowActions({ actions }: { actions: NonNullable<SummaryRow["actions"]> }) {
  const links = actions.map(({ href, text, hidden }) => (
    <a className="govuk-link" href={href} key={href}>
      {text}
      <span className="govuk-visually-hidden"> {hidden}</span>
    </a>
  ));
  return (
    <dd className="govuk-summary-list__actions">
      {links.length === 1 ? (
        links
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {links.map((link) => (
            <li className="govuk-summary-list__actions-list-item" key={link.key}>
              {link}
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

type CardProps = { title: string; level?: 2 | 3; actions?: ReactNode; children: ReactNode };

/** A frame with a title round a summary list, for one of several like things. */
export function SummaryCard({ title, level = 2, actions, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <Heading className="govuk-summary-card__title">{title}</Heading>
        {actions ? <div className="govuk-summary-card__actions">{actions}</div> : null}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}
