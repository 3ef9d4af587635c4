import type { Metadata } from "next";
import { SealPanel } from "@/components/charts/seal-panel";
import { ActionForm } from "@/components/form/action-form";
import type { Field } from "@/components/form/field";
import { Page } from "@/components/layout/page";
import { SummaryReading } from "@/components/summary/summary-reading";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { findSealedSummary } from "@/db/summaries";
import { compileSummary } from "@/domain/summary-compile";
import { sealRefusal } from "@/domain/summary-permissions";
import { sealSummary } from "../actions";
import { findSummary, requirePerson } from "../find";

export const metadata: Metadata = { title: "Seal the summary" };

export default async function SealPage({ params }: PageProps<"/manage/exercises/[slug]/summary/seal">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const { exercise, draft, tasks, sealed: now, facts } = await findSummary(slug, viewer);
  const before = await findSealedSummary(viewer, exercise.id);
  const refusal = sealRefusal(viewer, draft, { tasks, again: now?.sha256 ?? null });
  const back = { href: `/manage/exercises/${slug}/summary`, text: "Engagement summary" };
  if (refusal || !now) {
    return (
      <Page back={back}>
        <PageHeading>The summary cannot be sealed yet</PageHeading>
        <p className="govuk-body">{refusal}</p>
      </Page>
    );
  }
  const again: Field[] = before
    ? [
        {
          type: "textarea",
          name: "reason",
          label: "Why this seal takes the place of the one before",
          size: "s",
        },
      ]
    : [];
  return (
    <Page back={back}>
      <PageHeading caption={`Prepared by ${draft?.preparedByName ?? ""}`}>
        Read the summary, then seal it
      </PageHeading>
      <SummaryReading
        content={compileSummary(facts)}
        evidence={`/manage/exercises/${slug}/evidence`}
        heading="h2"
      />
      <h2 className="govuk-heading-m">Seal it</h2>
      <WarningText>
        Once it is sealed nothing in it can be changed, by anyone. A correction is a new seal or a note.
      </WarningText>
      <SealPanel
        title="What will be sealed"
        hash={now.sha256}
        sealed="The seal of exactly these words and figures"
        wide
      />
      <ActionForm
        action={sealSummary}
        submit="Seal the summary"
        tone="warning"
        cancel={back}
        fields={[
          { type: "hidden", name: "slug", value: slug },
          { type: "hidden", name: "sha256", value: now.sha256 },
          {
            type: "checkboxes",
            name: "read",
            label: "Your word on it",
            options: [{ value: "yes", text: "I have read the whole summary, and I did not prepare it" }],
          },
          ...again,
        ]}
      />
    </Page>
  );
}
