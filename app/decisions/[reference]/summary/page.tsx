import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { SealPanel } from "@/components/charts/seal-panel";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { SummaryReading } from "@/components/summary/summary-reading";
import { When } from "@/components/ui/when";
import { type DecisionSeal, findAcknowledgedAt, findDecisionSeal } from "@/db/decision-acknowledgements";
import { findEvidenceSlug } from "@/db/decisions";
import { openSummary } from "@/documents/open-summary";
import type { DecisionFacts } from "@/domain/decision-facts";
import { determineRefusal } from "@/domain/decision-permissions";
import { findAddressedDecision } from "../../find";
import { acknowledgeSummary } from "../determination/actions";

export const metadata: Metadata = { title: "Engagement summary" };

/** The summary that a decision rests on: for its decision maker to acknowledge, and once published for anyone. */
export default async function DecisionSummaryPage({ params }: PageProps<"/decisions/[reference]/summary">) {
  const { reference } = await params;
  const viewer = await getViewer();
  const decision = await findAddressedDecision(viewer, reference);
  const seal = await findDecisionSeal(viewer, decision);
  if (!seal) notFound();
  const slug = decision.exerciseId ? await findEvidenceSlug(viewer, decision.exerciseId) : null;
  const acknowledges = viewer !== null && determineRefusal(viewer, decision) === null;
  const crumb = acknowledges
    ? { href: `/decisions/${reference}/determination`, text: decision.reference }
    : { href: `/decisions/${reference}`, text: decision.reference };
  return (
    <Page breadcrumbs={[{ href: "/decisions", text: "Decisions" }, crumb]} sheet>
      <SummaryReading
        content={openSummary(seal.content)}
        evidence={slug ? `/manage/exercises/${slug}/evidence` : undefined}
      >
        {acknowledges ? (
          <Acknowledge
            decision={decision}
            seal={seal}
            reference={reference}
            acknowledgedAt={await findAcknowledgedAt(viewer, decision, seal.sha256)}
          />
        ) : (
          <CheckIt seal={seal} reference={reference} />
        )}
      </SummaryReading>
    </Page>
  );
}

type AcknowledgeProps = {
  decision: DecisionFacts;
  seal: DecisionSeal;
  reference: string;
  acknowledgedAt: Date | null;
};

function Acknowledge({ decision, seal, reference, acknowledgedAt }: AcknowledgeProps) {
  const { eqia } = decision.content;
  const sealed = (
    <>
      Sealed at <When at={seal.sealedAt} time />.
    </>
  );
  if (acknowledgedAt)
    return (
      <SealPanel title="Acknowledged" hash={seal.sha256} sealed={sealed} id="acknowledge" wide>
        <p className="govuk-body">
          You acknowledged this summary at <When at={acknowledgedAt} time />.{" "}
          <a className="govuk-link" href={`/decisions/${reference}/determination`}>
            Go on to the decision
          </a>
        </p>
      </SealPanel>
    );
  return (
    <SealPanel title="Acknowledge" hash={seal.sha256} sealed={sealed} id="acknowledge" wide>
      {eqia.url ? (
        <p className="govuk-body">
          <a className="govuk-link" href={eqia.url}>
            Read the equality impact assessment
          </a>
        </p>
      ) : null}
      <ActionForm
        action={acknowledgeSummary}
        submit="Record my acknowledgement"
        fields={[
          { type: "hidden", name: "address", value: reference },
          { type: "hidden", name: "sha256", value: seal.sha256 },
          {
            type: "checkboxes",
            name: "summary",
            label: "The engagement summary",
            options: [
              {
                value: "yes",
                text: (
                  <>
                    I have read and considered the engagement summary sealed on <When at={seal.sealedAt} />
                  </>
                ),
              },
            ],
          },
          {
            type: "checkboxes",
            name: "eqia",
            label: "Equality",
            options: [{ value: "yes", text: "I have read the equality impact assessment" }],
          },
        ]}
      />
      <p className="govuk-body snd-quiet">
        This does not make the decision. It records that you have read this before you decide. It is published
        with the record.
      </p>
    </SealPanel>
  );
}

function CheckIt({ seal, reference }: { seal: DecisionSeal; reference: string }) {
  return (
    <SealPanel
      title="Check it for yourself"
      hash={seal.sha256}
      wide
      sealed={
        <>
          Sealed at <When at={seal.sealedAt} time />. Nothing in it has changed since.
        </>
      }
    >
      <p className="govuk-body">
        <a className="govuk-link" href={`/decisions/${reference}/summary/sealed.json`}>
          Download the sealed summary (JSON)
        </a>{" "}
        and check it on{" "}
        <a className="govuk-link" href="/verify">
          Verify a seal
        </a>
        .
      </p>
    </SealPanel>
  );
}
