import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { ErrorSummary } from "@/components/ui/error-summary";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { Progress } from "@/components/ui/progress";
import { When } from "@/components/ui/when";
import { commentFields } from "@/components/version/comment-fields";
import { headingFields } from "@/components/version/heading-fields";
import { ImportFindings } from "@/components/version/import-findings";
import { questionFields } from "@/components/version/question-fields";
import { type DraftImport, findDraftImport } from "@/db/draft-imports";
import { fileSizeInWords } from "@/domain/counts-in-words";
import { importStateOf, type ReadDraft } from "@/domain/draft-import";
import { questionsOf } from "@/domain/draft-questions";
import { importVersionRefusal } from "@/domain/version-permissions";
import { requirePerson, requireStrategy } from "../../../find";
import { readFile } from "../read-file";
import { confirmImport } from "./actions";

const title = "Bring in a Word file";
export const metadata: Metadata = { title };

export default async function ImportedFilePage({
  params,
}: PageProps<"/manage/strategies/[slug]/import/file">) {
  const viewer = await requirePerson();
  const strategy = await requireStrategy(viewer, await params);
  const { slug } = strategy;
  const file = await findDraftImport(viewer, strategy.id);
  if (!file) redirect(`/manage/strategies/${slug}/import`);
  // Normally it is being read already. After a stop in the middle this begins it again; otherwise it does nothing.
  if (!file.readAt) after(() => readFile(viewer, file.id));
  const refusal = importVersionRefusal(strategy);
  return (
    <Page back={{ href: `/manage/strategies/${slug}/import`, text: "Import a draft" }}>
      <div className="snd-measure">
        {file.refusal ? <ErrorSummary problems={[{ text: file.refusal, target: "another" }]} /> : null}
        <PageHeading caption={strategy.title}>{file.fileName}</PageHeading>
        {refusal ? <InsetText>{refusal}</InsetText> : <Step file={file} slug={slug} />}
        <GiveUp file={file} slug={slug} />
      </div>
    </Page>
  );
}

function Step({ file, slug }: { file: DraftImport; slug: string }) {
  const state = importStateOf(file);
  if (state === "refused") {
    return (
      <p className="govuk-body" id="another">
        <a className="govuk-link" href={`/manage/strategies/${slug}/import`}>
          Choose another file
        </a>
        . Nothing of this one has been kept.
      </p>
    );
  }
  if (!file.draft) {
    return (
      <Progress address={`/manage/strategies/${slug}/import/file`}>
        {state === "waiting" ? "The file has arrived and waits to be read" : "The file is being read"} (
        {fileSizeInWords(file.fileSize)}, since <When at={file.startedAt ?? file.createdAt} time />
        ). A file of a hundred pages takes some seconds. You can leave this page and come back.
      </Progress>
    );
  }
  return <Confirm file={file} draft={file.draft} slug={slug} />;
}

function Confirm({ file, draft, slug }: { file: DraftImport; draft: ReadDraft; slug: string }) {
  return (
    <>
      <ImportFindings findings={draft.findings} />
      <ActionForm
        action={confirmImport}
        submit="Confirm and read the draft"
        otherSubmits={[{ text: "Save and come back later", name: "later", value: "yes" }]}
        fields={[
          { type: "hidden", name: "slug", value: slug },
          { type: "hidden", name: "id", value: file.id },
          ...questionFields(questionsOf(draft), file.answers),
          ...commentFields(draft.comments, file.answers),
          { type: "content", content: <HeadingsAsked /> },
          ...headingFields(draft.sections, file.answers),
        ]}
      />
    </>
  );
}

function HeadingsAsked() {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">What are these headings?</h2>
      <p className="govuk-body">
        Sections are what staff read and comment on, one after another. Correct what was taken wrongly. You
        read the whole draft next, before anybody else sees it.
      </p>
    </>
  );
}

function GiveUp({ file, slug }: { file: DraftImport; slug: string }) {
  if (file.refusal) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`/manage/strategies/${slug}/import/file/discard`}>
        Give this file up
      </a>
    </p>
  );
}
