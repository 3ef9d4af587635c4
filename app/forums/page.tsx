import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { ForumTable } from "@/components/forum/forum-table";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listForums } from "@/db/forums";
import { manageForumsRefusal } from "@/domain/forum-permissions";

export const metadata: Metadata = { title: "Forums" };

export default async function ForumsPage() {
  const viewer = await getViewer();
  if (!viewer) redirect("/sign-in");
  const forums = await listForums(viewer);
  const mine = forums.filter((forum) => forum.mine);
  const others = forums.filter((forum) => !forum.mine);

  return (
    <Page>
      <PageHeading>Forums</PageHeading>
      <h2 className="govuk-heading-m">My forums</h2>
      {mine.length === 0 ? (
        <EmptyState>
          You do not belong to a forum here yet. If you are in a staff group or a network, ask its convenor.
        </EmptyState>
      ) : (
        <ForumTable caption="My forums" forums={mine} />
      )}
      {others.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Other forums of the council</h2>
          <ForumTable caption="Other forums of the council" forums={others} />
        </>
      ) : null}
      {manageForumsRefusal(viewer) === null ? <ButtonLink href="/forums/new">Add a forum</ButtonLink> : null}
    </Page>
  );
}
