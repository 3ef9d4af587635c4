import type { ReactNode } from "react";
import { When } from "@/components/ui/when";
import { numberInWords } from "@/domain/counts-in-words";

export type FigureProps = {
  /** The number, or the words that stand in for one that is withheld: “[c] fewer than 10”. */
  value: number | string;
  /** What it counts: “staff invited”. */
  label: string;
  /** Counted how: “Counted, each person once”. */
  basis: string;
  source: string;
  asAt: Date | string;
  /** The list of what the figure is made of, for those who may read it. */
  madeOf?: { href: string; text: string } | null;
};

/** A figure with its lineage: no number stands bare, and each can be opened. */
export function Figure({ value, label, basis, source, asAt, madeOf }: FigureProps) {
  const shown = typeof value === "number" ? numberInWords(value) : value;
  return (
    <div className="snd-figure">
      <span className="snd-figure__value">{shown}</span>
      <span className="snd-figure__label">{label}</span>
      <details className="snd-lineage">
        <summary>
          Open
          <span className="govuk-visually-hidden">
            : where {shown} {label} comes from
          </span>
        </summary>
        <dl>
          <dt>Counted how</dt>
          <dd>{basis}</dd>
          <dt>Source</dt>
          <dd>{source}</dd>
          <dt>As at</dt>
          <dd>
            <When at={asAt} />
          </dd>
          {madeOf ? (
            <>
              <dt>Made of</dt>
              <dd>
                <a className="govuk-link" href={madeOf.href}>
                  {madeOf.text}
                </a>
              </dd>
            </>
          ) : null}
        </dl>
      </details>
    </div>
  );
}

/** Figures side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="snd-figures">{children}</div>;
}
