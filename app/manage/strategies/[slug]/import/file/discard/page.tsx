import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { findDraftImport } from "@/db/draft-imports";
import { requirePerson, requireStrategy } from "../../../../find";
import { giveUpImport } from "./actions";

export const metadata: Metadata = { title: "Give up a file" };

export default async function GiveUpFilePage({
  params,
}: PageProps<"/manage/strategies/[slug]/import/file/discard">) {
  const viewer = await requirePerson();
  const { id, slug, title } = await requireStrategy(viewer, await params);
  const file = await findDraftImport(viewer, id);
  if (!file) redirect(`/manage/strategies/${slug}/import`);
  const back = `/manage/strategies/${slug}/import/file`;
  return (
    <Page back={{ href: back, text: file.fileName }}>
      <div className="snd-measure">
        <PageHeading caption={title}>Are you sure you want to give {file.fileName} up?</PageHeading>
        <WarningText>
          What was read in it goes, and with it what you have said about its headings, pictures, tables and
          comments. Keep the file itself.
        </WarningText>
        <ActionForm
          action={giveUpImport}
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
