import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askForReview } from "@/app/moderation/actions";
import { getViewer } from "@/auth/viewer";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findReviewable } from "@/db/moderation";
import { moderationReasonWords, statusWords } from "@/domain/contribution";
import { contributionAddress } from "@/domain/moderation-input";

export const metadata: Metadata = { title: "Ask for a review" };

/** The contributor asks that somebody else look at a decision about their words (D§2.6). */
export default async function ReviewPage({ params }: PageProps<"/contributions/[id]/review">) {
  const address = contributionAddress.safeParse(await params);
  const viewer = await getViewer();
  const decision = viewer && address.success ? await findReviewable(viewer, address.data.id) : null;
  if (!decision) notFound();
  return (
    <Page back={{ href: "/contributions", text: "My contributions" }}>
      <PageHeading>Ask for a review</PageHeading>
      <div className="snd-measure">
        <p className="govuk-body">
          {statusWords[decision.toStatus]}.{" "}
          {decision.reason ? `${moderationReasonWords[decision.reason]}. ` : ""}
          {decision.note}
        </p>
        <p className="govuk-body">
          Somebody other than the person who decided will look at it again, and you will be told.
        </p>
        <ActionForm
          action={askForReview}
          submit="Ask for a review"
          cancel={{ href: "/contributions", text: "Cancel" }}
          fields={[
            { type: "hidden", name: "id", value: decision.contributionId },
            {
              type: "textarea",
              name: "request",
              label: "Why should it be looked at again?",
              rows: 4,
              limit: 500,
            },
          ]}
        />
      </div>
    </Page>
  );
}
