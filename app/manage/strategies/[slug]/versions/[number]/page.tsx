import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { PlacingsWaiting } from "@/components/placing/placings-waiting";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { DraftSteps } from "@/components/version/draft-steps";
import { ImportFindings } from "@/components/version/import-findings";
import { PublishedFacts } from "@/components/version/published-facts";
import { VersionText } from "@/components/version/version-text";
import { listPlacingsWaiting } from "@/db/placings";
import { findVersion, listVersionContent, type Version } from "@/db/versions";
import { versionHref } from "@/domain/version-address";
import { versionAddress } from "@/domain/version-input";
import { discardVersionRefusal, editDraftRefusal, publishVersionRefusal } from "@/domain/version-permissions";

type Props = PageProps<"/manage/strategies/[slug]/versions/[number]">;

const doneWords: Record<string, string> = {
  imported: "The draft is imported. Nobody but the team sees it yet.",
  published: "The version is published. Nothing in it can change now.",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, strategyTitle } = await requireVersion(await params);
  return { title: `Version ${number} of ${strategyTitle}` };
}

export default async function VersionPage({ params, searchParams }: Props) {
  const version = await requireVersion(await params);
  if (!version.onTeam) redirect(versionHref(version));
  const { done } = await searchParams;
  const content = await listVersionContent(await getViewer(), version.id);
  const message = typeof done === "string" ? doneWords[done] : undefined;
  const draft = version.publishedAt === null;

  return (
    <Page breadcrumbs={teamCrumbs(version)}>
      {message ? <NotificationBanner success>{message}</NotificationBanner> : null}
      <PageHeading caption={version.strategyTitle}>
        Version {version.number}
        {version.label ? `, ${version.label}` : ""}
      </PageHeading>
      {draft ? (
        <>
          <DraftSteps
            version={version}
            publishing={publishVersionRefusal(version, version)}
            discarding={discardVersionRefusal(version, version)}
            editing={editDraftRefusal(version, version)}
          />
          <ImportFindings findings={version.findings} />
        </>
      ) : (
        <>
          <PlacingsWaiting
            waiting={await findWaiting(version)}
            meaning="Not all that was said of earlier versions has its place in this one."
          />
          <PublishedFacts version={version} />
        </>
      )}
      <VersionText version={version} content={content} />
    </Page>
  );
}

/** What waits in the exercises that go on with this version. */
async function findWaiting({ strategyId, number }: Version) {
  const viewer = await getViewer();
  const waiting = viewer ? await listPlacingsWaiting(viewer) : [];
  return waiting.filter((one) => one.strategyId === strategyId && one.versionNumber === number);
}

async function requireVersion(params: { slug: string; number: string }) {
  const address = versionAddress.safeParse(params);
  const version = address.success ? await findVersion(await getViewer(), address.data) : null;
  if (!version) notFound();
  return version;
}

function teamCrumbs({ strategySlug, strategyTitle }: { strategySlug: string; strategyTitle: string }) {
  return [
    { href: "/manage", text: "Manage" },
    { href: "/manage/strategies", text: "Strategies" },
    { href: `/manage/strategies/${strategySlug}`, text: strategyTitle },
  ];
}
