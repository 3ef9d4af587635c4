import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { ErrorSummary } from "@/components/ui/error-summary";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { importFields } from "@/components/version/import-fields";
import { type DraftImport, findDraftImport } from "@/db/draft-imports";
import { listVersions } from "@/db/versions";
import { fileSizeInWords } from "@/domain/counts-in-words";
import { nextVersionNumber } from "@/domain/version-number";
import { importVersionRefusal } from "@/domain/version-permissions";
import { largestWordFile } from "@/domain/version-source";
import { requirePerson, requireStrategy } from "../../find";
import { importDraft } from "./actions";

const title = "Import a draft";
export const metadata: Metadata = { title };

// Where a form was too large to be read at all, and there was no JavaScript to say so before it was sent.
const tooLarge = `What you sent is too large: the most that can be imported at once is ${fileSizeInWords(largestWordFile)}. Go back in your browser to what you typed`;

export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/manage/strategies/[slug]/import">) {
  const viewer = await requirePerson();
  const strategy = await requireStrategy(viewer, await params);
  const { slug, latestNumber, draftNumber } = strategy;
  const refusal = importVersionRefusal(strategy);
  const found = refusal ? null : await findDraftImport(viewer, strategy.id);
  const waiting = found?.refusal === null ? found : null;
  const { problem } = await searchParams;
  const versions = await listVersions(viewer, strategy.id);
  const number = nextVersionNumber(versions.map((version) => version.number));

  return (
    <Page back={{ href: `/manage/strategies/${slug}`, text: strategy.title }}>
      <div className="snd-measure">
        <PageHeading caption={strategy.title}>{title}</PageHeading>
        {refusal ? <NotNow refusal={refusal} draft={versionPath(slug, draftNumber)} /> : null}
        {waiting ? <Waiting slug={slug} file={waiting} /> : null}
        {refusal || waiting ? null : (
          <>
            {problem === "too-large" ? (
              <ErrorSummary problems={[{ text: tooLarge, target: "file" }]} />
            ) : null}
            <p className="govuk-body">
              Nobody but the team sees the draft until you publish it. You read it first as staff will, with
              everything that the import changed.
              {latestNumber
                ? ` It is compared with version ${latestNumber}, and contributions keep their place.`
                : ""}
            </p>
            <ActionForm
              action={importDraft}
              submit="Import the draft"
              fields={importFields(slug, number)}
              cancel={{ href: `/manage/strategies/${slug}`, text: "Cancel" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function versionPath(slug: string, number: string | null) {
  return number === null ? null : { number, href: `/manage/strategies/${slug}/versions/${number}` };
}

function NotNow({ refusal, draft }: { refusal: string; draft: ReturnType<typeof versionPath> }) {
  return (
    <InsetText>
      {refusal}{" "}
      {draft ? (
        <a className="govuk-link" href={draft.href}>
          Go to version {draft.number}
        </a>
      ) : null}
    </InsetText>
  );
}

/** What was said of a file that was read would be lost with it, so another is not brought in over it. */
function Waiting({ slug, file }: { slug: string; file: DraftImport }) {
  const address = `/manage/strategies/${slug}/import/file`;
  return (
    <InsetText>
      {file.fileName} has been brought in already.{" "}
      <a className="govuk-link" href={address}>
        Go on with it
      </a>
      , or{" "}
      <a className="govuk-link" href={`${address}/discard`}>
        give it up
      </a>{" "}
      before you import another.
    </InsetText>
  );
}
