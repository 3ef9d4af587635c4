import type { Metadata } from "next";
import { compareVersions } from "@/app/strategies/compare";
import { crumbsInside, requireVersion } from "@/app/strategies/find";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { ChangedSections } from "@/components/version/changed-sections";
import { CompareWith } from "@/components/version/compare-with";
import { UnchangedSections } from "@/components/version/unchanged-sections";
import { VersionComparison } from "@/components/version/version-comparison";
import { ViewLinks } from "@/components/version/view-links";
import { listVersions } from "@/db/versions";
import type { ComparisonView } from "@/domain/comparison-view";
import { countInWords } from "@/domain/counts-in-words";
import { versionHref } from "@/domain/version-address";
import { comparisonQuery } from "@/domain/version-input";
import { versionsBefore } from "@/domain/version-steps";

type Props = PageProps<"/strategies/[slug]/versions/[number]/changes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await requireVersion(await params);
  return { title: `What changed in version ${version.number} of ${version.strategyTitle}` };
}

/** A version beside the one before it, or beside any earlier one, at an address that can be sent to somebody. */
export default async function VersionChangesPage({ params, searchParams }: Props) {
  const { viewer, version } = await requireVersion(await params);
  const { view, from: asked } = comparisonQuery.parse(await searchParams);
  const versions = await listVersions(viewer, version.strategyId);
  const compared = await compareVersions(viewer, versions, { to: version.number, from: asked });
  const { strategySlug, number } = version;
  const address = (from: string | undefined, shown: ComparisonView) =>
    `${versionHref(version)}/changes?${from ? `from=${from}&` : ""}view=${shown}`;

  return (
    <Page breadcrumbs={crumbsInside(viewer, version)}>
      <PageHeading caption={version.strategyTitle}>
        {compared ? `What changed from version ${compared.from.number} to ${number}` : "What changed"}
      </PageHeading>
      {compared ? (
        <>
          <p className="govuk-body">
            {countInWords(
              compared.sections.reduce((sum, { changes }) => sum + changes.length, 0),
              "change",
            )}{" "}
            in {countInWords(compared.sections.length, "section")}, each with why it was made.
          </p>
          <CompareWith
            current={compared.from.number}
            versions={versionsBefore(versions, number)}
            href={(from) => address(from, view)}
          />
          <ChangedSections sections={compared.sections} />
          <UnchangedSections version={version} sections={compared.unchanged} />
          <ViewLinks view={view} href={(shown) => address(asked && compared.from.number, shown)} />
          <VersionComparison
            from={{ strategySlug, number: compared.from.number }}
            to={version}
            sections={compared.sections}
            view={view}
            level={2}
          />
        </>
      ) : (
        <EmptyState>This is the first version: there is none to compare it with.</EmptyState>
      )}
    </Page>
  );
}
