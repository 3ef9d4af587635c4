import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { takeBackRefusal } from "@/domain/decision-permissions";
import { requirePerson } from "../../require-person";
import { withdrawDecision } from "../actions";
import { findKeptDecision } from "../find";

export const metadata: Metadata = { title: "Withdraw the decision" };

export default async function WithdrawalPage({
  params,
}: PageProps<"/manage/decisions/[reference]/withdrawal">) {
  const { reference } = await params;
  const viewer = await requirePerson();
  const { decision } = await findKeptDecision(reference, viewer);
  const refused = takeBackRefusal(viewer, decision);
  const back = { href: `/manage/decisions/${reference}`, text: `Record of Decision ${decision.reference}` };
  return (
    <Page back={back}>
      <PageHeading caption={decision.title}>Are you sure you want to withdraw this decision?</PageHeading>
      {refused ? (
        <p className="govuk-body">{refused}</p>
      ) : (
        <ActionForm
          action={withdrawDecision}
          submit="Withdraw the decision"
          tone="warning"
          cancel={{ href: back.href, text: "Cancel" }}
          fields={[
            { type: "hidden", name: "address", value: reference },
            {
              type: "textarea",
              name: "reason",
              label: "Why it is withdrawn",
              hint: "It is kept with its reason and cannot be taken up again.",
              rows: 3,
            },
          ]}
        />
      )}
    </Page>
  );
}
