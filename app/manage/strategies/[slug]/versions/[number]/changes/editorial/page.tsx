import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { countInWords } from "@/domain/counts-in-words";
import { explainChangeRefusal } from "@/domain/version-permissions";
import { requirePerson, requireTeamVersion } from "../../../../../find";
import { markRemainingEditorial } from "./actions";

export const metadata: Metadata = { title: "Mark as editorial" };

export default async function EditorialPage({
  params,
}: PageProps<"/manage/strategies/[slug]/versions/[number]/changes/editorial">) {
  const version = await requireTeamVersion(await requirePerson(), await params);
  const { number, strategySlug: slug, unexplainedCount } = version;
  const refusal =
    explainChangeRefusal(version, version) ??
    (unexplainedCount === 0 ? "No change is left without a reason." : null);
  const back = `/manage/strategies/${slug}/versions/${number}/changes`;

  return (
    <Page back={{ href: back, text: "All changes" }}>
      <div className="snd-measure">
        <PageHeading caption={`${version.strategyTitle}, version ${number}`}>
          Are you sure that what remains is editorial?
        </PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <>
            <p className="govuk-body">
              {countInWords(unexplainedCount, "change")} will be shown to staff as editorial: no issue that
              they raised is behind {unexplainedCount === 1 ? "it" : "them"}. You can still change this until
              the version is published.
            </p>
            <WarningText>
              A change that answers something that staff said should cite it, or they cannot see that it was
              heard.
            </WarningText>
            <ActionForm
              action={markRemainingEditorial}
              submit={`Mark ${countInWords(unexplainedCount, "change")} as editorial`}
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "hidden", name: "number", value: number },
              ]}
              cancel={{ href: back, text: "No, go back" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}
