import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { reportRefusal } from "@/domain/summary-permissions";
import { reportResults } from "../actions";
import { findSummary, requirePerson } from "../find";

export const metadata: Metadata = { title: "Publish the results to staff" };

export default async function ReportPage({ params }: PageProps<"/manage/exercises/[slug]/summary/report">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const { exercise } = await findSummary(slug, viewer);
  const refusal = reportRefusal(viewer, exercise);
  const back = { href: `/manage/exercises/${slug}/summary`, text: "Engagement summary" };
  return (
    <Page back={back}>
      <PageHeading caption={exercise.title}>Publish the results to staff?</PageHeading>
      <div className="snd-measure">
        <p className="govuk-body">
          Everyone who was invited will be able to read the sealed summary, and what we did and did not
          change. Each contributor sees the response to the issues that carry what they said. This cannot be
          undone.
        </p>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <ActionForm
            action={reportResults}
            submit="Publish the results"
            cancel={back}
            fields={[{ type: "hidden", name: "slug", value: slug }]}
          />
        )}
      </div>
    </Page>
  );
}
