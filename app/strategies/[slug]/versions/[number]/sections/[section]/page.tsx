import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { crumbsInside, requireName, requireVersion } from "@/app/strategies/find";
import { Page } from "@/components/layout/page";
import { ChangedSince } from "@/components/section/changed-since";
import { SectionTitle } from "@/components/section/section-title";
import { Pagination } from "@/components/ui/pagination";
import { PermanentAddress } from "@/components/version/permanent-address";
import { SectionPlaces } from "@/components/version/section-places";
import { VersionBlocks } from "@/components/version/version-section";
import { listChanges } from "@/db/version-changes";
import { listSectionPlaces } from "@/db/version-places";
import { listVersionContent } from "@/db/versions";
import { sectionHref, sectionNamed } from "@/domain/version-address";
import { env } from "@/env";

type Props = PageProps<"/strategies/[slug]/versions/[number]/sections/[section]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version, section } = await read(await params);
  return { title: `Section ${section.number} of version ${version.number}: ${section.title}` };
}

/** A section of a version, at the address that it keeps. By its stable id, one is led to its number. */
export default async function VersionSectionPage({ params }: Props) {
  const named = await params;
  const { viewer, version, content, section } = await read(named);
  const own = sectionHref(version, section);
  if (named.section !== String(section.number)) redirect(own);
  const [places, changes] = await Promise.all([
    listSectionPlaces(viewer, { strategyId: version.strategyId, stableId: section.stableId }),
    listChanges(viewer, version.id),
  ]);
  const changed = changes.some(({ sectionStableId }) => sectionStableId === section.stableId);
  const at = content.indexOf(section);
  const step = (text: string, entry: (typeof content)[number] | undefined) =>
    entry ? { href: sectionHref(version, entry), text, label: `${entry.number}. ${entry.title}` } : null;

  return (
    <Page breadcrumbs={crumbsInside(viewer, version)}>
      <div className="snd-numbered">
        <SectionTitle section={section} of={content.length} version={version} />
        <ChangedSince since={changed ? version.supersedesNumber : null} version={version} section={section} />
        <VersionBlocks version={version} blocks={section.blocks} under={1} />
        <PermanentAddress
          of={`Section ${section.number} of version ${version.number}`}
          address={new URL(own, env().NEXTAUTH_URL).href}
        />
        <SectionPlaces version={version} places={places} />
        <Pagination
          previous={step("Previous", content[at - 1])}
          next={step("Next", content[at + 1])}
          label="Sections before and after"
        />
      </div>
    </Page>
  );
}

async function read(params: { slug: string; number: string; section: string }) {
  const { viewer, version } = await requireVersion(params);
  const content = await listVersionContent(viewer, version.id);
  const section = sectionNamed(content, requireName(params.section));
  if (!section) notFound();
  return { viewer, version, content, section };
}
