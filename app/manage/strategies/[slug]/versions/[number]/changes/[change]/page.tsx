import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { ChangeEntry } from "@/components/version/change-entry";
import { explanationFields } from "@/components/version/explanation-fields";
import { listCitableIssues } from "@/db/version-changes";
import { isUnexplained } from "@/domain/version-change";
import { changeAddress } from "@/domain/version-input";
import { explainChangeRefusal } from "@/domain/version-permissions";
import { requirePerson } from "../../../../../find";
import { requireChanges } from "../find";
import { explainChange } from "./actions";

const title = "Say why it changed";
export const metadata: Metadata = { title };

export default async function ChangePage({
  params,
}: PageProps<"/manage/strategies/[slug]/versions/[number]/changes/[change]">) {
  const viewer = await requirePerson();
  const address = changeAddress.safeParse(await params);
  if (!address.success) notFound();
  const { version, changes, sections } = await requireChanges(viewer, address.data);
  const section = sections.find((each) => each.changes.some(({ number }) => number === address.data.change));
  const change = section?.changes.find(({ number }) => number === address.data.change);
  if (!section || !change) notFound();

  const issues = await listCitableIssues(viewer, version.strategyId);
  const refusal = explainChangeRefusal(version, version);
  const list = `/manage/strategies/${version.strategySlug}/versions/${version.number}/changes`;
  const others = section.changes.filter((each) => each.id !== change.id && isUnexplained(each)).length;

  return (
    <Page back={{ href: `${list}#change-${change.number}`, text: "All changes" }}>
      <PageHeading caption={`Change ${change.number} of ${changes.length}: ${section.title}`}>
        {title}
      </PageHeading>
      <ChangeEntry change={change} level={2} />
      {refusal ? (
        <InsetText>{refusal}</InsetText>
      ) : (
        <div className="snd-measure">
          <ActionForm
            // The next change is another form at the same place in the page.
            key={change.number}
            action={explainChange}
            submit="Save and go on"
            fields={explanationFields({ address: address.data, change, issues, others })}
            cancel={{ href: list, text: "All changes" }}
          />
        </div>
      )}
    </Page>
  );
}
