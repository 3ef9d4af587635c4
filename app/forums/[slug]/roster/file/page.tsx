import type { Metadata } from "next";
import { after } from "next/server";
import { Page } from "@/components/layout/page";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeading } from "@/components/ui/page-heading";
import { Progress } from "@/components/ui/progress";
import type { RosterImport } from "@/db/roster-imports";
import { countRosterWritten } from "@/db/roster-rows";
import { countInWords, fileSizeInWords, numberInWords } from "@/domain/counts-in-words";
import type { Person } from "@/domain/person";
import { rosterGivenUpAfter, rosterStateOf } from "@/domain/roster-import";
import { requireRosterFile } from "../find";
import { readRoster } from "../read-roster";
import { writeRoster } from "../write-roster";
import { ChooseColumns } from "./choose-columns";
import { Preview } from "./preview";
import { Result } from "./result";

export const metadata: Metadata = { title: "Members from a file" };

export default async function RosterFilePage({ params }: PageProps<"/forums/[slug]/roster/file">) {
  const { slug } = await params;
  const { viewer, forum, file } = await requireRosterFile(slug);
  // Normally somebody is at it already. After a stop in the middle this begins it again; otherwise it does nothing.
  if (!file.readAt && file.refusal === null) after(() => readRoster(viewer, file.id));
  if (isAbandoned(file)) after(() => writeRoster(viewer, file.id));
  return (
    <Page back={{ href: `/forums/${slug}/roster`, text: "Bring in members from a file" }}>
      <div className="snd-measure">
        {file.refusal ? <ErrorSummary problems={[{ text: file.refusal, target: "another" }]} /> : null}
        <PageHeading caption={forum.name}>{file.fileName}</PageHeading>
        <Step viewer={viewer} slug={slug} file={file} />
      </div>
    </Page>
  );
}

type Props = { viewer: Person; slug: string; file: RosterImport };

function Step({ viewer, slug, file }: Props) {
  const address = `/forums/${slug}/roster/file`;
  switch (rosterStateOf(file)) {
    case "refused":
      return (
        <p className="govuk-body" id="another">
          <a className="govuk-link" href={`/forums/${slug}/roster`}>
            Choose another file
          </a>
          . Nothing of this one has been kept.
        </p>
      );
    case "waiting":
    case "reading":
      return (
        <Progress address={address}>
          The file is being read ({fileSizeInWords(file.fileSize)}). Nothing is saved before you have seen it.
        </Progress>
      );
    case "asking":
      return <ChooseColumns slug={slug} file={file} />;
    case "ready":
      return <Preview viewer={viewer} slug={slug} file={file} />;
    case "writing":
      return <Writing viewer={viewer} slug={slug} file={file} />;
    case "applied":
      return <Result slug={slug} file={file} />;
  }
}

async function Writing({ viewer, slug, file }: Props) {
  const { done, all } = await countRosterWritten(viewer, file.id);
  return (
    <Progress address={`/forums/${slug}/roster/file`} done={done} all={all}>
      {numberInWords(done)} of {countInWords(all, "change")} written. You can leave this page: it goes on.
    </Progress>
  );
}

/** Confirmed, and without a sign of life for so long that whoever wrote it has stopped. */
function isAbandoned({ confirmedAt, writtenAt, appliedAt }: RosterImport): boolean {
  const last = writtenAt ?? confirmedAt;
  return last !== null && !appliedAt && Date.now() - last.getTime() > rosterGivenUpAfter / 4;
}
