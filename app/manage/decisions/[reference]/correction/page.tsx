import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { correctRefusal } from "@/domain/decision-permissions";
import { requirePerson } from "../../require-person";
import { addCorrection } from "../actions";
import { findKeptDecision } from "../find";

export const metadata: Metadata = { title: "Add a correction" };

export default async function CorrectionPage({
  params,
}: PageProps<"/manage/decisions/[reference]/correction">) {
  const { reference } = await params;
  const viewer = await requirePerson();
  const { decision } = await findKeptDecision(reference, viewer);
  const refused = correctRefusal(viewer, decision);
  return (
    <Page back={{ href: `/manage/decisions/${reference}`, text: `Record of Decision ${decision.reference}` }}>
      <PageHeading caption={decision.title}>Add a correction</PageHeading>
      {refused ? (
        <p className="govuk-body">{refused}</p>
      ) : (
        <>
          <p className="govuk-body">
            The record itself stays as it was published. The note is public at once, with today’s date, and
            cannot be removed.
          </p>
          <ActionForm
            action={addCorrection}
            submit="Publish the correction"
            fields={[
              { type: "hidden", name: "address", value: reference },
              {
                type: "textarea",
                name: "text",
                label: "The correction",
                hint: "For example, contrary to what was recorded, the committee met on 14 May 2026.",
                rows: 4,
              },
              { type: "text", name: "reason", label: "Why it is made" },
            ]}
          />
        </>
      )}
    </Page>
  );
}
