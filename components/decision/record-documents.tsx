import { DataTable } from "@/components/ui/data-table";
import type { RecordDocument } from "@/domain/record";
import { exemptParagraphWords, restrictionWords, roleWords } from "@/domain/record-words";

/** Everything the decision maker had. What is withheld is named with its paragraph and reason (D§1.2). */
export function RecordDocuments({ documents }: { documents: readonly RecordDocument[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">Documents</h2>
      <DataTable
        caption="Everything the decision maker had"
        rows={documents}
        rowKey={({ title, role }) => `${role} ${title}`}
        columns={[
          { heading: "Document", cell: documentName },
          { heading: "What it is", cell: ({ role }) => roleWords[role] },
          { heading: "Restriction", cell: restriction },
        ]}
      />
    </>
  );
}

function documentName({ title, url, sha256 }: RecordDocument) {
  return (
    <>
      {url ? (
        <a className="govuk-link" href={url}>
          {title}
        </a>
      ) : (
        title
      )}
      {sha256 ? <span className="snd-quiet"> SHA-256 {sha256}</span> : null}
    </>
  );
}

function restriction({ restriction: kind, exemptParagraph, publicInterestReason }: RecordDocument) {
  if (kind === "open") return restrictionWords.open;
  const paragraph = exemptParagraph
    ? `, Schedule 12A paragraph ${exemptParagraph}: ${exemptParagraphWords[exemptParagraph]}`
    : "";
  return `${restrictionWords[kind]}${paragraph}. ${publicInterestReason}`;
}
