import { InsetText } from "@/components/ui/inset-text";
import { countInWords } from "@/domain/counts-in-words";

type Finding = { kind: string; message: string; where: string };

/** What the import could not carry over as it was. Nothing is dropped without a line here. */
export function ImportFindings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) {
    return <InsetText>The import carried everything over as it was.</InsetText>;
  }
  return (
    <section aria-labelledby="findings" className="snd-panel snd-measure">
      <h2 className="govuk-heading-m" id="findings">
        The import changed {countInWords(findings.length, "thing")}
      </h2>
      <p className="govuk-body">Check each one in the text below. Nothing else was changed or left out.</p>
      <ul className="govuk-list govuk-list--bullet">
        {findings.map(({ kind, message, where }) => (
          <li key={`${kind} ${message} ${where}`}>
            {message} {where ? <span className="snd-quiet">{where}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
