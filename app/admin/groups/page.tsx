import type { Metadata } from "next";
import { GroupProblems } from "@/components/administration/group-problems";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listGroupProblems } from "@/db/groups";
import { requireAdministration } from "../find";

const title = "Groups of the sign-in provider";
export const metadata: Metadata = { title };

export default async function GroupsPage() {
  const viewer = await requireAdministration("/admin/groups");
  const problems = await listGroupProblems(viewer);
  return (
    <Page breadcrumbs={[{ href: "/admin", text: "Administration" }]}>
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body snd-measure">
        Forums that follow a group are brought in line at each sign-in. Where the groups of somebody cannot be
        read, their memberships stay as they were, and they stand here until they can.
      </p>
      {problems.length === 0 ? (
        <EmptyState>Everybody’s groups could be read when they last signed in.</EmptyState>
      ) : (
        <GroupProblems problems={problems} />
      )}
    </Page>
  );
}
