import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { requireRosterFile } from "../../find";
import { giveUpRoster } from "./actions";

export const metadata: Metadata = { title: "Give up a file" };

export default async function GiveUpRosterPage({ params }: PageProps<"/forums/[slug]/roster/file/discard">) {
  const { slug } = await params;
  const { forum, file } = await requireRosterFile(slug);
  const back = `/forums/${slug}/roster/file`;
  if (file.confirmedAt) redirect(`/forums/${slug}/roster/file`);
  return (
    <Page back={{ href: back, text: file.fileName }}>
      <div className="snd-measure">
        <PageHeading caption={forum.name}>Are you sure you want to give {file.fileName} up?</PageHeading>
        <p className="govuk-body">Nothing of it has been saved, and nothing of it is kept.</p>
        <ActionForm
          action={giveUpRoster}
          submit="Give this file up"
          tone="warning"
          fields={[
            { type: "hidden", name: "slug", value: slug },
            { type: "hidden", name: "id", value: file.id },
          ]}
          cancel={{ href: back, text: "No, go on with it" }}
        />
      </div>
    </Page>
  );
}
