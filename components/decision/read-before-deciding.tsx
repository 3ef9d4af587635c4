import type { Sentence } from "@/domain/consultation-paragraph";
import type { RecordContent } from "@/domain/record";
import { ConsultationText } from "./consultation-text";
import { RecordDocuments } from "./record-documents";

type Props = { content: RecordContent; sentences: readonly Sentence[]; summary: string | undefined };

/** The proposal with its reasons, as it goes into the record. */
export function ReadBeforeDeciding({ content, sentences, summary }: Props) {
  return (
    <div className="snd-prose">
      <h2 className="govuk-heading-m">What you are asked to decide</h2>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {content.decision.map((limb) => (
          <li key={limb}>{limb}</li>
        ))}
      </ol>
      <h2 className="govuk-heading-m">Reasons</h2>
      {content.reasons.map((reason) => (
        <p className="govuk-body" key={reason}>
          {reason}
        </p>
      ))}
      <h2 className="govuk-heading-m">Alternatives considered and rejected</h2>
      <ul className="govuk-list govuk-list--bullet">
        {content.alternatives.map(({ option, whyRejected }) => (
          <li key={option}>
            {option}: {whyRejected}
          </li>
        ))}
      </ul>
      {content.noneConsidered ? <p className="govuk-body">{content.noneConsidered}</p> : null}
      <h2 className="govuk-heading-m">Consultation</h2>
      <ConsultationText sentences={sentences} summary={summary} />
      {content.consultationNote ? <p className="govuk-body">{content.consultationNote}</p> : null}
      <RecordDocuments documents={content.documents} />
    </div>
  );
}
