import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listVersions } from "@/db/versions";
import { nextVersionNumber } from "@/domain/version-number";
import { startVersionRefusal } from "@/domain/version-permissions";
import { requirePerson, requireStrategy } from "../../../find";
import { startVersion } from "./actions";

const title = "Edit a new version";
export const metadata: Metadata = { title };

export default async function NewVersionPage({
  params,
}: PageProps<"/manage/strategies/[slug]/versions/new">) {
  const viewer = await requirePerson();
  const strategy = await requireStrategy(viewer, await params);
  const { slug, latestNumber } = strategy;
  const refusal = startVersionRefusal(strategy, latestNumber);
  const versions = await listVersions(viewer, strategy.id);
  const number = nextVersionNumber(versions.map((version) => version.number));
  const back = `/manage/strategies/${slug}`;

  return (
    <Page back={{ href: back, text: strategy.title }}>
      <div className="snd-measure">
        <PageHeading caption={strategy.title}>{title}</PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <>
            <p className="govuk-body">
              The new version begins as a copy of version {latestNumber}, and you edit it here, section by
              section. Nobody but the team sees it until you publish it, and contributions keep their place.
            </p>
            <ActionForm
              action={startVersion}
              submit="Start the version"
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "text", name: "number", label: "Version number", value: number, width: 5 },
                {
                  type: "text",
                  name: "label",
                  label: "Label (optional)",
                  hint: "For example, Revised draft",
                  width: 20,
                },
              ]}
              cancel={{ href: back, text: "Cancel" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}
