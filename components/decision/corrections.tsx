import { When } from "@/components/ui/when";

type Correction = { id: number; text: string; reason: string; at: Date };

/** The dated notes beneath a record, which itself is never edited. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  if (corrections.length === 0)
    return (
      <p className="govuk-body snd-quiet" id="corrections">
        Corrections: none. A published record is never edited; any correction is added here as a dated note.
      </p>
    );
  return (
    <section id="corrections">
      <h2 className="govuk-heading-m">Corrections</h2>
      <ul className="govuk-list govuk-list--spaced">
        {corrections.map(({ id, text, reason, at }) => (
          <li key={id}>
            <strong>
              <When at={at} />
            </strong>
            : {text} <span className="snd-quiet">Why: {reason}</span>
          </li>
        ))}
      </ul>
      <p className="govuk-body snd-quiet">The record itself stays as it was published.</p>
    </section>
  );
}
