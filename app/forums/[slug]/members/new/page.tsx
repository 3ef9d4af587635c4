import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireForum, requirePerson } from "@/app/forums/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { listDirectorates } from "@/db/strategies";
import { manageForumsRefusal } from "@/domain/forum-permissions";
import { addMember } from "./actions";

const title = "Add a member";
export const metadata: Metadata = { title };

export default async function NewMemberPage({ params }: PageProps<"/forums/[slug]/members/new">) {
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, (await params).slug);
  if (manageForumsRefusal(viewer)) notFound();
  const directorates = await listDirectorates(viewer);

  return (
    <Page back={{ href: `/forums/${forum.slug}/members`, text: "Members" }}>
      <div className="snd-measure">
        <PageHeading caption={forum.name}>{title}</PageHeading>
        <p className="govuk-body">
          They are invited at once to every open exercise that this forum is invited to.
        </p>
        <ActionForm
          action={addMember}
          submit="Add to the forum"
          fields={[
            { type: "hidden", name: "slug", value: forum.slug },
            { type: "text", kind: "email", name: "email", label: "Work e-mail address" },
            {
              type: "group",
              legend: "If they are new to this service",
              size: "s",
              fields: [
                { type: "text", name: "name", label: "Name" },
                { type: "text", name: "post", label: "Post" },
                {
                  type: "select",
                  name: "directorate",
                  label: "Directorate",
                  options: [
                    { value: "", text: "Not known" },
                    ...directorates.map(({ id, name }) => ({ value: String(id), text: name })),
                  ],
                },
              ],
            },
          ]}
        />
      </div>
    </Page>
  );
}
