import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { crumbsInside, requireName, requireVersion } from "@/app/strategies/find";
import { DraftBlock } from "@/components/draft/draft-block";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { BlockHistoryList } from "@/components/version/block-history-list";
import { PermanentAddress } from "@/components/version/permanent-address";
import { listBlockPlaces } from "@/db/version-places";
import { listVersionContent } from "@/db/versions";
import { blockHistory } from "@/domain/block-history";
import { blockName } from "@/domain/block-name";
import { blockHref, blockInSectionHref, blockNamed, sectionHref } from "@/domain/version-address";
import { env } from "@/env";

type Props = PageProps<"/strategies/[slug]/versions/[number]/blocks/[block]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version, block } = await read(await params);
  return { title: `${blockName(block)} of version ${version.number}` };
}

/** One block of a version, at the address that it keeps, and how it stood in the others. */
export default async function VersionBlockPage({ params }: Props) {
  const named = await params;
  const { viewer, version, section, block } = await read(named);
  const own = blockHref(version, block);
  if (named.block !== (block.number ?? block.stableId)) redirect(own);
  const places = await listBlockPlaces(viewer, {
    strategyId: version.strategyId,
    stableId: block.stableId,
  });
  return (
    <Page
      breadcrumbs={[
        ...crumbsInside(viewer, version),
        { href: sectionHref(version, section), text: `${section.number}. ${section.title}` },
      ]}
    >
      <PageHeading caption={`${version.strategyTitle}, version ${version.number}`}>
        {blockName(block)}
      </PageHeading>
      <div className="snd-alone snd-block__text">
        <DraftBlock content={block.content} />
      </div>
      <p className="govuk-body">
        <a className="govuk-link" href={blockInSectionHref(version, section, block)}>
          Read it in its place in section {section.number}, “{section.title}”
        </a>
      </p>
      <PermanentAddress
        of={`${blockName(block)} of version ${version.number}`}
        address={new URL(own, env().NEXTAUTH_URL).href}
      />
      <BlockHistoryList
        strategySlug={version.strategySlug}
        current={version.number}
        history={blockHistory(places)}
      />
    </Page>
  );
}

async function read(params: { slug: string; number: string; block: string }) {
  const { viewer, version } = await requireVersion(params);
  const found = blockNamed(await listVersionContent(viewer, version.id), requireName(params.block));
  if (!found) notFound();
  return { viewer, version, ...found };
}
