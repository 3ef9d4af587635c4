import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { ModerationQueue } from "@/components/moderation/moderation-queue";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { countQueue, listQueue, queuePage } from "@/db/moderation-queue";
import { queueFilter } from "@/domain/moderation-input";
import { hasRole } from "@/domain/person";

export const metadata: Metadata = { title: "Moderation" };

export default async function ModerationPage({ searchParams }: PageProps<"/moderation">) {
  const { done, ...query } = await searchParams;
  const viewer = await getViewer();
  const filter = queueFilter.safeParse(query);
  if (!viewer || !filter.success) notFound();
  if (viewer.convenes.length === 0 && !hasRole(viewer, "programme_lead", "analyst")) notFound();
  const found = await listQueue(viewer, filter.data);
  const rows = found.slice(0, queuePage);
  return (
    <Page>
      {typeof done === "string" ? (
        <NotificationBanner success>Done. The contributor sees what was decided, and why.</NotificationBanner>
      ) : null}
      <PageHeading>Moderation</PageHeading>
      <p className="govuk-body snd-measure">
        Keep the talk fair and safe. Everything you decide needs a reason, the contributor is told, and
        withheld contributions are still analysed: moderation is not a filter on what decision makers hear.
      </p>
      <ModerationQueue
        rows={rows}
        filter={filter.data}
        counts={await countQueue(viewer)}
        older={found.length > queuePage ? (rows.at(-1)?.id ?? null) : null}
      />
    </Page>
  );
}
