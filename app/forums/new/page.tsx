import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { forumFields } from "@/components/forum/forum-fields";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { manageForumsRefusal } from "@/domain/forum-permissions";
import { requirePerson } from "../find";
import { addForum } from "./actions";

const title = "Add a forum";
export const metadata: Metadata = { title };

export default async function NewForumPage() {
  if (manageForumsRefusal(await requirePerson())) notFound();
  return (
    <Page back={{ href: "/forums", text: "Forums" }}>
      <div className="snd-measure">
        <PageHeading>{title}</PageHeading>
        <ActionForm action={addForum} submit="Add the forum" fields={forumFields(null)} />
      </div>
    </Page>
  );
}
