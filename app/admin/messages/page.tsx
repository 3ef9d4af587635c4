import type { Metadata } from "next";
import { requireAdministration } from "@/app/admin/find";
import { FailedMessages } from "@/components/administration/failed-messages";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { countMessages, failedOnAPage, listFailedMessages, type MessageCounts } from "@/db/message-standing";
import { administrationRefusal } from "@/domain/administration-permissions";
import { numberInWords } from "@/domain/counts-in-words";
import { canSend } from "@/mail/send";
import { tryAgain } from "./actions";

export const metadata: Metadata = { title: "Messages" };

/** Whether letters arrive where they should, and what to do about those that did not. */
export default async function MessagesPage({ searchParams }: PageProps<"/admin/messages">) {
  const viewer = await requireAdministration("/admin/messages");
  const counts = await countMessages(viewer);
  const failed = await listFailedMessages(viewer);
  const mayChange = administrationRefusal(viewer) === null;
  return (
    <Page breadcrumbs={[{ href: "/admin", text: "Administration" }]}>
      {(await searchParams).done ? (
        <NotificationBanner success>They will be tried again in a moment.</NotificationBanner>
      ) : null}
      <PageHeading>Messages</PageHeading>
      {canSend() ? null : (
        <InsetText>
          There is no way to send messages: no mail server and no GOV.UK Notify is set. They wait until there
          is one.
        </InsetText>
      )}
      <Counts {...counts} />
      <h2 className="govuk-heading-m">Could not be sent</h2>
      {failed.length === 0 ? <EmptyState>Nothing has failed.</EmptyState> : null}
      {failed.length === failedOnAPage ? (
        <p className="govuk-body">The newest {failedOnAPage} are shown.</p>
      ) : null}
      {failed.length > 0 ? <FailedMessages messages={failed} action={mayChange ? tryAgain : null} /> : null}
      {failed.length > 1 && mayChange ? (
        <ActionForm
          action={tryAgain}
          id="all"
          label="All of them"
          submit="Try all of these again"
          fields={[{ type: "hidden", name: "ids", value: failed.map(({ id }) => id).join(",") }]}
        />
      ) : null}
    </Page>
  );
}

function Counts({ waiting, late, sent, dropped, failed }: MessageCounts) {
  return (
    <SummaryList
      rows={[
        {
          key: "Waiting to be sent",
          value:
            late > 0
              ? `${numberInWords(waiting)}, of which ${numberInWords(late)} late`
              : numberInWords(waiting),
        },
        { key: "Sent", value: numberInWords(sent) },
        { key: "Not needed any more", value: numberInWords(dropped) },
        { key: "Could not be sent", value: numberInWords(failed) },
      ]}
    />
  );
}
