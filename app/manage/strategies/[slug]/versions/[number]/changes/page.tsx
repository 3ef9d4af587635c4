import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { ChangesToExplain } from "@/components/version/changes-to-explain";
import { explainChangeRefusal } from "@/domain/version-permissions";
import { requirePerson } from "../../../../find";
import { requireChanges } from "./find";

export const metadata: Metadata = { title: "What changed" };

const doneWords: Record<string, string> = {
  explained: "Every change has its reason. The version can be published.",
  editorial: "The remaining changes are marked as editorial.",
};

export default async function ChangesPage({
  params,
  searchParams,
}: PageProps<"/manage/strategies/[slug]/versions/[number]/changes">) {
  const { version, sections } = await requireChanges(await requirePerson(), await params);
  const { done } = await searchParams;
  const message = typeof done === "string" ? doneWords[done] : undefined;

  return (
    <Page
      back={{
        href: `/manage/strategies/${version.strategySlug}/versions/${version.number}`,
        text: `Version ${version.number}`,
      }}
    >
      {message ? <NotificationBanner success>{message}</NotificationBanner> : null}
      <PageHeading caption={version.strategyTitle}>
        What changed from version {version.supersedesNumber} to {version.number}
      </PageHeading>
      <ChangesToExplain
        version={version}
        sections={sections}
        editable={explainChangeRefusal(version, version) === null}
      />
    </Page>
  );
}
