import { consultationParagraph, paragraphText, type Sentence } from "./consultation-paragraph";
import { type Outcome, outcomeWords } from "./decision";
import type { DecisionFacts } from "./decision-facts";
import type { RecordContent } from "./record";
import type { SummaryContent } from "./summary";

/**
 * A Record of Decision as published: everything that was written, what was decided and when, the paragraph that the
 * sealed figures gave, and the seals of what it rests on. This, as canonical JSON, is what is kept (D§1.4, D§7).
 */
export type PublishedRecord = {
  schema: "soundings/record-of-decision/1";
  document: "Record of Decision";
  organisation: string;
  reference: string;
  title: string;
  outcome: Outcome;
  decisionStatus: string;
  noticePublishedOn: string | null;
  signedOn: string;
  publishedOn: string;
  callInDeadline: string | null;
  effectiveFrom: string;
  interestsDeclared: string;
  content: RecordContent;
  consultation: { text: string; sentences: Sentence[] };
  summary: { number: number; sha256: string; sealedAt: string; acknowledgedAt: string } | null;
  strategy: { title: string; number: string; sha256: string } | null;
};

export type PublicationFacts = {
  decision: DecisionFacts;
  organisation: string;
  dates: { publishedOn: string; callInDeadline: string | null; effectiveFrom: string };
  summary: { number: number; sha256: string; sealedAt: Date; content: SummaryContent } | null;
  acknowledgedAt: Date | null;
};

/**
 * The record to publish. Where a document is withheld its title, paragraph and reason are published and its address
 * is not (D§1.2). Throws when the decision is not taken, or when a figure in the paragraph is unsourced: both were
 * refused before, so either is a bug.
 */
export function publishedRecord({
  decision,
  organisation,
  dates,
  summary,
  ...rest
}: PublicationFacts): PublishedRecord {
  const { content, outcome, takenOn, reference, title, noticePublishedOn } = decision;
  const paragraph = consultationParagraph({ content, summary: summary?.content ?? null });
  if (!outcome || !takenOn) throw new Error(`Decision ${reference} has not been taken.`);
  if ("refused" in paragraph) throw new Error(paragraph.refused);
  return {
    schema: "soundings/record-of-decision/1",
    document: "Record of Decision",
    organisation,
    reference,
    title,
    outcome,
    decisionStatus: outcomeWords[outcome],
    noticePublishedOn,
    signedOn: takenOn,
    ...dates,
    interestsDeclared: content.interests.length === 0 ? "None" : `${content.interests.length} declared`,
    content: { ...content, documents: content.documents.map(withoutWithheldAddress) },
    consultation: { text: paragraphText(paragraph.sentences), sentences: paragraph.sentences },
    summary: summary && sealFacts(summary, rest.acknowledgedAt),
    strategy: summary && adoptedVersion(summary.content),
  };
}

function withoutWithheldAddress(document: RecordContent["documents"][number]) {
  const withheld = document.restriction === "exempt" || document.restriction === "confidential";
  return withheld ? { ...document, url: "" } : document;
}

function sealFacts(
  { number, sha256, sealedAt }: NonNullable<PublicationFacts["summary"]>,
  acknowledgedAt: Date | null,
) {
  if (!acknowledgedAt) throw new Error("The engagement summary has not been acknowledged.");
  return { number, sha256, sealedAt: sealedAt.toISOString(), acknowledgedAt: acknowledgedAt.toISOString() };
}

function adoptedVersion({ strategy: { title, latest } }: SummaryContent) {
  return { title, ...latest };
}
