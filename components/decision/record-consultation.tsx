import { Details } from "@/components/ui/details";
import type { PublishedRecord } from "@/domain/record-published";
import { considerationWords, consideredWhen, statedInWords, statedKindInWords } from "@/domain/record-words";
import { ConsultationLineage } from "./consultation-lineage";
import { ConsultationText } from "./consultation-text";

type Props = { record: PublishedRecord; summary: string | undefined };

/** The paragraph from the sealed figures, the note that a person added, and what both rest on. */
export function RecordConsultation({ record, summary }: Props) {
  const { content, consultation } = record;
  return (
    <section>
      <h2 className="govuk-heading-m">Cabinet Committee recommendations and other consultation</h2>
      <ConsultationText sentences={consultation.sentences} summary={summary} />
      {content.consultationNote ? (
        <p className="govuk-body">
          <strong>Note added by the governance officer:</strong> {content.consultationNote}
        </p>
      ) : null}
      {summary ? (
        <p className="govuk-body">
          <a className="govuk-link" href={summary}>
            Read the engagement summary
          </a>
        </p>
      ) : null}
      <Considerations content={content} />
      <StatedForums stated={content.statedEngagement} />
      <Details summary="Where the figures come from">
        <ConsultationLineage sentences={consultation.sentences} />
      </Details>
    </section>
  );
}

/** Every body by name, also those for which the paragraph had no room. */
function Considerations({ content: { considerations } }: { content: PublishedRecord["content"] }) {
  if (considerations.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Committees and boards</h3>
      <ul className="govuk-list govuk-list--bullet">
        {considerations.map((one) => (
          <li key={`${one.body} ${one.date}`}>
            {one.body}: {considerationWords[one.outcome].toLowerCase()} {consideredWhen(one)}
          </li>
        ))}
      </ul>
    </>
  );
}

function StatedForums({ stated }: { stated: PublishedRecord["content"]["statedEngagement"] }) {
  if (!stated || stated.forums.length === 0) return null;
  const { invited, forums, purpose } = stated;
  return (
    <>
      <h3 className="govuk-heading-s">Staff engagement</h3>
      <p className="govuk-body">
        Invited: {statedInWords(invited)} staff ({invited.basis}; {invited.source}).
        {purpose ? ` They were invited to ${purpose}.` : ""}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {forums.map(({ name, kind }) => (
          <li key={name}>
            {name} ({statedKindInWords(kind).toLowerCase()})
          </li>
        ))}
      </ul>
    </>
  );
}
