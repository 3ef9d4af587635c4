import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireForum, requirePerson } from "@/app/forums/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { When } from "@/components/ui/when";
import { findMember } from "@/db/memberships";
import { memberAddress } from "@/domain/forum-input";
import { manageForumsRefusal } from "@/domain/forum-permissions";
import { nameConvenor, removeMember } from "./actions";

export const metadata: Metadata = { title: "Member" };

export default async function MemberPage({ params }: PageProps<"/forums/[slug]/members/[person]">) {
  const address = memberAddress.safeParse(await params);
  const viewer = await requirePerson();
  if (!address.success || manageForumsRefusal(viewer)) notFound();
  const { slug, person } = address.data;
  const forum = await requireForum(viewer, slug);
  const member = await findMember(viewer, { forumId: forum.id, personId: person });
  if (!member) notFound();
  const hidden = [
    { type: "hidden" as const, name: "slug", value: slug },
    { type: "hidden" as const, name: "person", value: person },
  ];

  return (
    <Page back={{ href: `/forums/${slug}/members`, text: "Members" }}>
      <div className="snd-measure">
        <PageHeading caption={forum.name}>{member.name}</PageHeading>
        <SummaryList
          rows={[
            { key: "Post", value: member.post },
            { key: "Directorate", value: member.directorate },
            { key: "In this forum since", value: <When at={member.joinedOn} /> },
            { key: "Convenor", value: member.convenes ? "Yes" : "No" },
          ]}
        />
        <h2 className="govuk-heading-m">{member.convenes ? "Release as convenor" : "Make convenor"}</h2>
        <p className="govuk-body">
          A convenor moderates this forum: they see who wrote what in it, also of confidential contributions.
        </p>
        <ActionForm
          id="convenor"
          label="Convenor"
          action={nameConvenor}
          tone="secondary"
          submit={member.convenes ? "Release as convenor" : "Make convenor"}
          fields={[...hidden, { type: "hidden", name: "convenes", value: member.convenes ? "no" : "yes" }]}
        />
        <h2 className="govuk-heading-m">Remove from the forum</h2>
        <p className="govuk-body">
          They no longer see what is said in it. What they said stays, and stays accounted for.
        </p>
        <ActionForm
          id="leaving"
          label="Remove"
          action={removeMember}
          tone="warning"
          submit={`Remove ${member.name}`}
          fields={hidden}
        />
      </div>
    </Page>
  );
}
