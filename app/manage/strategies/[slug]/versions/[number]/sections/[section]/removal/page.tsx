import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { countInWords } from "@/domain/counts-in-words";
import { editDraftRefusal } from "@/domain/version-permissions";
import { requirePerson } from "../../../../../../find";
import { seenHash } from "../../edit-draft";
import { requireSection } from "../../find";
import { removeSection } from "./actions";

export const metadata: Metadata = { title: "Take a section out" };

export default async function RemovalPage({
  params,
}: PageProps<"/manage/strategies/[slug]/versions/[number]/sections/[section]/removal">) {
  const { version, section } = await requireSection(await requirePerson(), await params);
  const { strategySlug: slug, number } = version;
  const refusal = editDraftRefusal(version, version);
  const list = `/manage/strategies/${slug}/versions/${number}/sections`;

  return (
    <Page back={{ href: list, text: "All sections" }}>
      <div className="snd-measure">
        <PageHeading caption={`${version.strategyTitle}, version ${number}`}>
          Are you sure you want to take section {section.number}, {section.title}, out of the draft?
        </PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <>
            <WarningText>
              Its {countInWords(section.blocks.length, "block")} go with it, and what staff said about them is
              shown as said about text that was taken out. You can undo this until the draft is published.
            </WarningText>
            <ActionForm
              action={removeSection}
              submit="Take the section out"
              tone="warning"
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "hidden", name: "number", value: number },
                { type: "hidden", name: "section", value: section.stableId },
                { type: "hidden", name: "seen", value: seenHash(section) },
              ]}
              cancel={{ href: list, text: "No, keep it" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}
