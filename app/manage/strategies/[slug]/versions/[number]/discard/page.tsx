import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { discardVersionRefusal } from "@/domain/version-permissions";
import { requirePerson, requireTeamVersion } from "../../../../find";
import { discardDraft } from "./actions";

export const metadata: Metadata = { title: "Discard a draft" };

export default async function DiscardPage({
  params,
}: PageProps<"/manage/strategies/[slug]/versions/[number]/discard">) {
  const version = await requireTeamVersion(await requirePerson(), await params);
  const { number, strategySlug: slug } = version;
  const refusal = discardVersionRefusal(version, version);
  const back = `/manage/strategies/${slug}/versions/${number}`;

  return (
    <Page back={{ href: back, text: `Version ${number}` }}>
      <div className="snd-measure">
        <PageHeading caption={version.strategyTitle}>
          Are you sure you want to discard the draft of version {number}?
        </PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <>
            <WarningText>
              The draft goes, and with it what you have said about its changes. Keep the file that it came
              from.
            </WarningText>
            <ActionForm
              action={discardDraft}
              submit="Discard the draft"
              tone="warning"
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "hidden", name: "number", value: number },
              ]}
              cancel={{ href: back, text: "No, keep it" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}
