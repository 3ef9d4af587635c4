import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { rosterStateOf } from "@/domain/roster-import";
import { requireRosterFile } from "../../find";
import { ChooseColumns } from "../choose-columns";

const title = "Which column is what";
export const metadata: Metadata = { title };

export default async function RosterColumnsPage({ params }: PageProps<"/forums/[slug]/roster/file/columns">) {
  const { slug } = await params;
  const { file } = await requireRosterFile(slug);
  if (!/^(?:asking|ready)$/.test(rosterStateOf(file))) redirect(`/forums/${slug}/roster/file`);
  return (
    <Page back={{ href: `/forums/${slug}/roster/file`, text: file.fileName }}>
      <div className="snd-measure">
        <PageHeading caption={file.fileName}>{title}</PageHeading>
        <ChooseColumns slug={slug} file={file} />
      </div>
    </Page>
  );
}
