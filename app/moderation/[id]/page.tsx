import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { ModeratedContribution } from "@/components/moderation/moderated-contribution";
import { ModerationForm } from "@/components/moderation/moderation-form";
import { PageHeading } from "@/components/ui/page-heading";
import { findModerated } from "@/db/moderation";
import { moderateRefusal } from "@/domain/moderation";
import { contributionAddress } from "@/domain/moderation-input";
import { leaveAsItIs, moderateContribution } from "../actions";

export const metadata: Metadata = { title: "Moderate a contribution" };

export default async function ModerateContributionPage({ params }: PageProps<"/moderation/[id]">) {
  const address = contributionAddress.safeParse(await params);
  const viewer = await getViewer();
  if (!viewer || !address.success) notFound();
  const contribution = await findModerated(viewer, address.data.id);
  if (!contribution) notFound();
  const refusal = moderateRefusal(viewer, contribution);
  return (
    <Page breadcrumbs={[{ href: "/moderation", text: "Moderation" }]}>
      <PageHeading caption={contribution.forum}>Contribution {contribution.id}</PageHeading>
      <TwoColumns
        rail={
          refusal ? (
            <p className="govuk-body">{refusal}</p>
          ) : (
            <>
              {contribution.flags.length > 0 ? (
                <ActionForm
                  id="leave"
                  label="Leave it as it is"
                  action={leaveAsItIs}
                  submit="Leave it as it is"
                  tone="secondary"
                  fields={[{ type: "hidden", name: "id", value: contribution.id }]}
                />
              ) : null}
              <ModerationForm action={moderateContribution} contribution={contribution} />
            </>
          )
        }
      >
        <ModeratedContribution contribution={contribution} />
      </TwoColumns>
    </Page>
  );
}
