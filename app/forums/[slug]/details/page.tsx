import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireForum, requirePerson } from "@/app/forums/find";
import { ActionForm } from "@/components/form/action-form";
import { forumFields } from "@/components/forum/forum-fields";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { manageForumsRefusal } from "@/domain/forum-permissions";
import { changeForum } from "./actions";

const title = "Change this forum";
export const metadata: Metadata = { title };

export default async function ForumDetailsPage({ params }: PageProps<"/forums/[slug]/details">) {
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, (await params).slug);
  if (manageForumsRefusal(viewer)) notFound();
  return (
    <Page back={{ href: `/forums/${forum.slug}`, text: forum.name }}>
      <div className="snd-measure">
        <PageHeading caption={forum.name}>{title}</PageHeading>
        <ActionForm action={changeForum} submit="Save the forum" fields={forumFields(forum)} />
      </div>
    </Page>
  );
}
