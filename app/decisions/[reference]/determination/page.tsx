import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { DeterminationForm } from "@/components/decision/determination-form";
import { ReadBeforeDeciding } from "@/components/decision/read-before-deciding";
import { Page } from "@/components/layout/page";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { findAcknowledgedAt, findDecisionSeal } from "@/db/decision-acknowledgements";
import { findOrganisation } from "@/db/organisation";
import { openSummary } from "@/documents/open-summary";
import { localDate } from "@/domain/calendar";
import { consultationParagraph } from "@/domain/consultation-paragraph";
import { earliestLawfulDate } from "@/domain/decision-dates";
import { determineRefusal } from "@/domain/decision-permissions";
import { findAddressedDecision } from "../../find";
import { takeDecision } from "./actions";

export const metadata: Metadata = { title: "Take the decision" };

/** What the decision maker is asked to decide, and, once the summary is acknowledged, the decision itself. */
export default async function DeterminationPage({
  params,
  searchParams,
}: PageProps<"/decisions/[reference]/determination">) {
  const { reference } = await params;
  const viewer = await getViewer();
  const decision = await findAddressedDecision(viewer, reference);
  if (!viewer || determineRefusal(viewer, decision)) notFound();
  const seal = await findDecisionSeal(viewer, decision);
  const acknowledgedAt = seal && (await findAcknowledgedAt(viewer, decision, seal.sha256));
  const content = seal && openSummary(seal.content);
  const paragraph = consultationParagraph({ content: decision.content, summary: content });
  const { done } = await searchParams;
  return (
    <Page breadcrumbs={[{ href: "/decisions/reading", text: "To read" }]}>
      {done === "acknowledged" ? (
        <NotificationBanner success>Your acknowledgement is recorded.</NotificationBanner>
      ) : null}
      <PageHeading caption={`For determination: ${decision.reference}`}>{decision.title}</PageHeading>
      <ReadBeforeDeciding
        content={decision.content}
        sentences={"sentences" in paragraph ? paragraph.sentences : []}
        summary={seal ? `/decisions/${reference}/summary` : undefined}
      />
      {seal && !acknowledgedAt ? (
        <p className="govuk-body">
          <strong>You have not acknowledged the engagement summary as it is now sealed.</strong>{" "}
          <a className="govuk-link" href={`/decisions/${reference}/summary#acknowledge`}>
            Read and acknowledge it
          </a>{" "}
          before you take the decision.
        </p>
      ) : (
        <DeterminationForm
          action={takeDecision}
          decision={decision}
          address={reference}
          today={localDate(new Date())}
          earliest={earliestLawfulDate(decision, await findOrganisation())}
        />
      )}
    </Page>
  );
}
