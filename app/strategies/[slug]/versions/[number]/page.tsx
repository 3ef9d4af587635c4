import type { Metadata } from "next";
import { crumbsTo, requireVersion } from "@/app/strategies/find";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { Tag } from "@/components/ui/tag";
import { PublishedFacts } from "@/components/version/published-facts";
import { VersionText } from "@/components/version/version-text";
import { listVersionContent } from "@/db/versions";

type Props = PageProps<"/strategies/[slug]/versions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await requireVersion(await params);
  return { title: `Version ${version.number} of ${version.strategyTitle}` };
}

/** A version whole, at the address that it keeps. */
export default async function VersionPage({ params }: Props) {
  const { viewer, version } = await requireVersion(await params);
  const content = await listVersionContent(viewer, version.id);
  return (
    <Page breadcrumbs={crumbsTo(viewer, version)}>
      <PageHeading caption={version.strategyTitle}>
        Version {version.number}
        {version.label ? `, ${version.label}` : ""}
      </PageHeading>
      {version.publishedAt ? (
        <PublishedFacts version={version} />
      ) : (
        <p className="govuk-body">
          <Tag tone="yellow">Draft</Tag> Only the team sees this.
        </p>
      )}
      <VersionText version={version} content={content} />
    </Page>
  );
}
