import type { Metadata } from "next";
import { after } from "next/server";
import { getPerson } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { NoticeList } from "@/components/notice/notice-list";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { insertNoticeVisit } from "@/db/notice-visits";
import { listNotices } from "@/db/notices";
import { noticesView } from "@/domain/notice-input";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const viewer = await getPerson("/notices");
  const { page, saved } = noticesView.parse(await searchParams);
  const { notices, older } = await listNotices(viewer, page);
  after(() => insertNoticeVisit(viewer));
  return (
    <Page>
      {saved ? (
        <NotificationBanner success>
          <p className="govuk-notification-banner__heading">How often you are told is saved.</p>
        </NotificationBanner>
      ) : null}
      <PageHeading>Notices</PageHeading>
      <p className="govuk-body snd-measure">
        What has happened over the last 90 days in exercises that you are invited to, and to what you said.{" "}
        <a className="govuk-link" href="/notices/settings">
          Choose how often you are told by e-mail
        </a>
      </p>
      {notices.length === 0 ? <Nothing page={page} /> : <NoticeList notices={notices} />}
      <Pagination
        label="Notices"
        previous={page > 1 ? { href: `/notices?page=${page - 1}`, text: "Newer" } : null}
        next={older ? { href: `/notices?page=${page + 1}`, text: "Older" } : null}
      />
    </Page>
  );
}

function Nothing({ page }: { page: number }) {
  return (
    <EmptyState
      action={
        <a className="govuk-link" href="/exercises">
          See what is open to you
        </a>
      }
    >
      {page > 1
        ? "There is nothing older."
        : "There is nothing to tell you yet. When an exercise opens to you, or something happens to what you said, it will be here."}
    </EmptyState>
  );
}
