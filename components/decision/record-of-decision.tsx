import type { ReactNode } from "react";
import { SummaryList } from "@/components/ui/summary-list";
import { When } from "@/components/ui/when";
import { forPublicationWords } from "@/domain/decision";
import type { PublishedRecord } from "@/domain/record-published";
import { attestationWords, decisionMakerTypeWords, eqiaWords, urgencyWords } from "@/domain/record-words";
import { RecordConsultation } from "./record-consultation";
import { RecordDocuments } from "./record-documents";

type Props = {
  record: PublishedRecord;
  /** Where the summary is read. */
  summary: string | undefined;
  /** How it stands today, and other rows that are not part of the record. */
  status: ReactNode;
  divisionWord: string;
};

/** The record itself, as it prints: the statutory core first (regulation 12(2)), then the council’s own sections. */
export function RecordOfDecision({ record, summary, status, divisionWord }: Props) {
  const { content } = record;
  return (
    <>
      <RecordFacts record={record} status={status} divisionWord={divisionWord} />
      <h2 className="govuk-heading-m">Decision</h2>
      {content.decision.length > 1 ? (
        <ol className="govuk-list govuk-list--number govuk-list--spaced">
          {content.decision.map((limb) => (
            <li key={limb}>{limb}</li>
          ))}
        </ol>
      ) : (
        <p className="govuk-body">{content.decision[0]}</p>
      )}
      <h2 className="govuk-heading-m">Reasons</h2>
      {content.reasons.map((reason) => (
        <p className="govuk-body" key={reason}>
          {reason}
        </p>
      ))}
      <RecordConsultation record={record} summary={summary} />
      <h2 className="govuk-heading-m">Alternatives considered and rejected</h2>
      <Alternatives content={content} />
      <h2 className="govuk-heading-m">Interests declared and dispensations</h2>
      <Interests record={record} />
      {content.extraSections.map(({ heading, text }) => (
        <section key={heading}>
          <h2 className="govuk-heading-m">{heading}</h2>
          <p className="govuk-body snd-typed">{text}</p>
        </section>
      ))}
      <RecordDocuments documents={content.documents} />
    </>
  );
}

function RecordFacts({ record, status, divisionWord }: Omit<Props, "summary">) {
  const { content } = record;
  const { decisionMaker, urgency, attestation, eqia } = content;
  const key = content.keyDecision ? "Yes" : "No";
  return (
    <SummaryList
      rows={[
        { key: "Council", value: record.organisation },
        {
          key: "Decision maker",
          value: decisionMaker.name ? `${decisionMaker.name}, ${decisionMaker.title}` : decisionMaker.title,
        },
        { key: "Kind of decision maker", value: decisionMakerTypeWords[decisionMaker.type] },
        { key: "Decision", value: record.decisionStatus },
        { key: "Decision taken", value: <When at={record.signedOn} /> },
        { key: "Published", value: <When at={record.publishedOn} /> },
        { key: "Key decision", value: `${key}: ${content.keyDecisionReason}` },
        ...(record.noticePublishedOn
          ? [{ key: "Notice published", value: <When at={record.noticePublishedOn} /> }]
          : []),
        { key: "Status", value: status },
        {
          key: "Subject to call-in",
          value: content.subjectToCallIn ? "Yes" : `No: ${content.notCallInReason}`,
        },
        ...(urgency.route === "none" ? [] : [{ key: "Urgency", value: urgencyInWords(urgency) }]),
        {
          key: `${divisionWord.charAt(0).toUpperCase()}${divisionWord.slice(1)}s affected`,
          value: content.divisions,
        },
        { key: "For publication", value: forPublicationWords[content.forPublication] },
        {
          key: "Equality impact assessment",
          value: eqia.url ? (
            <a className="govuk-link" href={eqia.url}>
              {eqiaWords[eqia.status]}
            </a>
          ) : (
            eqiaWords[eqia.status]
          ),
        },
        {
          key: "Attested by",
          value: `${attestation.name}, ${attestation.title} (${attestationWords[attestation.method].toLowerCase()})`,
        },
      ]}
    />
  );
}

function urgencyInWords({ route, reason, ...consent }: PublishedRecord["content"]["urgency"]): ReactNode {
  const who = [consent.consentingRole, consent.consentingName].filter(Boolean).join(", ");
  return (
    <>
      {urgencyWords[route]}: {reason}
      {who ? (
        <>
          {" "}
          Agreed by {who}
          {consent.consentDate ? (
            <>
              {" "}
              on <When at={consent.consentDate} />
            </>
          ) : null}
          .
        </>
      ) : null}
    </>
  );
}

function Alternatives({ content }: { content: PublishedRecord["content"] }) {
  if (content.alternatives.length === 0)
    return <p className="govuk-body">None was considered. {content.noneConsidered}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {content.alternatives.map(({ option, whyRejected }) => (
        <li key={option}>
          {option}: {whyRejected}
        </li>
      ))}
    </ul>
  );
}

function Interests({ record: { interestsDeclared, content } }: { record: PublishedRecord }) {
  return (
    <>
      {content.interests.length === 0 ? (
        <p className="govuk-body">{interestsDeclared}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {content.interests.map(({ person, capacity, nature, dispensation }) => (
            <li key={`${person} ${nature}`}>
              {person} ({capacity}): {nature}. Dispensation: {dispensation}.
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body snd-quiet">Dispensations are granted by: {content.dispensationOffice}.</p>
    </>
  );
}
