import type { Metadata } from "next";
import { CodeHolders } from "@/components/access-code/code-holders";
import { newCodesFields } from "@/components/access-code/new-codes-fields";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { WarningText } from "@/components/ui/warning-text";
import { codeHoldersOnAPage, listClosings, listCodeHolders, listWithoutMailbox } from "@/db/access-codes";
import { codeExpiry } from "@/domain/access-code";
import { localDate } from "@/domain/calendar";
import { memberQuery } from "@/domain/reach-input";
import { makeCodes } from "./actions";
import { requireCodeForum } from "./find";

const title = "Access codes";
export const metadata: Metadata = { title };

export default async function AccessCodesPage({
  params,
  searchParams,
}: PageProps<"/forums/[slug]/access-codes">) {
  const { slug } = await params;
  const asked = await searchParams;
  const { after } = memberQuery.parse(asked);
  const { viewer, forum } = await requireCodeForum(slug);
  const [found, without, closings] = await Promise.all([
    listCodeHolders(viewer, { forumId: forum.id, after }),
    listWithoutMailbox(viewer, forum.id),
    listClosings(viewer, forum.id),
  ]);
  const members = found.slice(0, codeHoldersOnAPage);
  const at = (from: number) => `/forums/${slug}/access-codes?after=${from}`;
  return (
    <Page
      breadcrumbs={[
        { href: "/forums", text: "Forums" },
        { href: `/forums/${slug}`, text: forum.name },
      ]}
    >
      {asked.done ? <NotificationBanner success>The code does not work any more.</NotificationBanner> : null}
      <PageHeading caption={forum.name}>{title}</PageHeading>
      <div className="snd-prose">
        <p className="govuk-body">
          For staff who have no mailbox. Each person gets a card with a code of their own: it signs them in on
          any device, as often as they like, until its last day.
        </p>
        <WarningText>
          Whoever holds a code can read and write as that person. Hand each card to its person, and revoke a
          code that is lost.
        </WarningText>
      </div>
      {members.length === 0 ? (
        <EmptyState>Nobody is listed in this forum, so there is nobody to make a code for.</EmptyState>
      ) : (
        <>
          <h2 className="govuk-heading-m">Make codes</h2>
          <ActionForm
            action={makeCodes}
            submit="Make codes and show the sheet"
            fields={newCodesFields({
              slug,
              members,
              without: without.length,
              lastDay: localDate(codeExpiry(closings, new Date())),
            })}
          />
          <h2 className="govuk-heading-m">Who has a code</h2>
          <CodeHolders slug={slug} members={members} />
          <Pagination
            label="Members"
            previous={
              after > 0 ? { href: at(Math.max(after - codeHoldersOnAPage, 0)), text: "Previous" } : null
            }
            next={
              found.length > codeHoldersOnAPage
                ? { href: at(after + codeHoldersOnAPage), text: "Next" }
                : null
            }
          />
        </>
      )}
    </Page>
  );
}
