import { SealPanel } from "@/components/charts/seal-panel";
import { When } from "@/components/ui/when";
import type { SealedSummary, SummaryDraft } from "@/db/summaries";

type Props = {
  draft: SummaryDraft | null;
  sealed: SealedSummary | null;
  slug: string;
  reportedAt: Date | null;
};

/** Where the summary has got to: written, prepared, sealed, told to staff. */
export function SealSteps({ draft, sealed, slug, reportedAt }: Props) {
  if (sealed) return <Sealed sealed={sealed} slug={slug} reportedAt={reportedAt} />;
  return (
    <div className="snd-panel">
      <h2 className="govuk-heading-s">Where it has got to</h2>
      {draft?.preparedAt && draft.preparedByName ? (
        <p className="govuk-body">
          Prepared by {draft.preparedByName} at <When at={draft.preparedAt} time />. Waiting for a different
          person to read and seal it.
        </p>
      ) : (
        <p className="govuk-body">
          {draft ? "The words are being written. Nobody has prepared it yet." : "Nothing is written yet."}
        </p>
      )}
    </div>
  );
}

function Sealed({
  sealed,
  slug,
  reportedAt,
}: {
  sealed: SealedSummary;
  slug: string;
  reportedAt: Date | null;
}) {
  return (
    <>
      <SealPanel
        title="Sealed"
        hash={sealed.sha256}
        sealed={
          <>
            Sealed at <When at={sealed.sealedAt} time />
            {sealed.number > 1 ? `, seal number ${sealed.number}: ${sealed.reason ?? ""}` : ""}
          </>
        }
      />
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`/exercises/${slug}/summary`}>
            Read the sealed summary
          </a>
        </li>
        <li>
          {reportedAt ? (
            <>
              Staff were told at <When at={reportedAt} time />.
            </>
          ) : (
            <a className="govuk-link" href={`/manage/exercises/${slug}/summary/report`}>
              Publish the results to staff
            </a>
          )}
        </li>
      </ul>
    </>
  );
}
