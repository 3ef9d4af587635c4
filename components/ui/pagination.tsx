type Step = { href: string; text: string; label?: string };
type Props = { previous?: Step | null; next?: Step | null; label?: string };

/**
 * The way to what comes before and after: “Newer” and “Older” for lists that are read by date, or the sections on
 * either side. There are no page numbers, since lists go on from a contribution and not from a count.
 */
export function Pagination({ previous, next, label = "Pages" }: Props) {
  if (!previous && !next) return null;
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={label}>
      {previous ? <Arrow step={previous} side="prev" /> : null}
      {next ? <Arrow step={next} side="next" /> : null}
    </nav>
  );
}

const paths = {
  prev: "m6.59-.01-6.73 6.73 6.75 6.41 1.38-1.45-4.19-3.98h12.9v-2H1.72l4.29-4.29z",
  next: "m8.11-.01-1.42 1.41 4.3 4.3H-2v2h12.9l-4.19 3.97 1.38 1.45 6.74-6.4z",
};

function Arrow({ step, side }: { step: Step; side: "prev" | "next" }) {
  const title = step.label ? "" : " govuk-pagination__link-title--decorated";
  return (
    <div className={`govuk-pagination__${side}`}>
      <a className="govuk-link govuk-pagination__link" href={step.href} rel={side}>
        <svg
          className={`govuk-pagination__icon govuk-pagination__icon--${side}`}
          height="13"
          width="15"
          viewBox="0 0 15 13"
          aria-hidden="true"
        >
          <path d={paths[side]} />
        </svg>
        <span className={`govuk-pagination__link-title${title}`}>{step.text}</span>
        {step.label ? (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{step.label}</span>
          </>
        ) : null}
      </a>
    </div>
  );
}
