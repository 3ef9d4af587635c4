import "@/app/styles/editor.scss";
import type { Metadata } from "next";
import { DraftBlock } from "@/components/draft/draft-block";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { EditDone } from "@/components/version/edit-done";
import { EditHistory } from "@/components/version/edit-history";
import { EditSectionForm } from "@/components/version/edit-section-form";
import { listDraftEdits } from "@/db/draft-edits";
import { markdownOf } from "@/documents/block-markdown";
import { blockName } from "@/domain/block-name";
import type { VersionSection } from "@/domain/version-content";
import { editDraftRefusal } from "@/domain/version-permissions";
import { requirePerson } from "../../../../../find";
import { undoEdit } from "../actions";
import { seenHash } from "../edit-draft";
import { findDone, requireSection } from "../find";
import { saveSection } from "./actions";

type Props = PageProps<"/manage/strategies/[slug]/versions/[number]/sections/[section]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await requireSection(await requirePerson(), await params);
  return { title: `Edit section ${section.number}, ${section.title}` };
}

export default async function EditSectionPage({ params, searchParams }: Props) {
  const viewer = await requirePerson();
  const { version, content, section } = await requireSection(viewer, await params);
  const { edit, as } = await searchParams;
  const [edits, done] = await Promise.all([
    listDraftEdits(viewer, version.id, section.stableId),
    findDone(viewer, version, { edit, content }),
  ]);
  const refusal = editDraftRefusal(version, version);
  const address = { slug: version.strategySlug, number: version.number };
  const list = `/manage/strategies/${address.slug}/versions/${address.number}/sections`;

  return (
    <Page back={{ href: list, text: "All sections" }}>
      {edit === "none" ? (
        <NotificationBanner>Nothing had changed, so nothing was saved.</NotificationBanner>
      ) : null}
      {done ? (
        <EditDone
          key={done.id}
          edit={done}
          address={address}
          changes={done.changes}
          undo={done.canUndo && !refusal ? undoEdit : null}
        />
      ) : null}
      <PageHeading caption={`${version.strategyTitle}, version ${version.number}`}>
        Edit section {section.number}, {section.title}
      </PageHeading>
      {refusal ? (
        <InsetText>{refusal}</InsetText>
      ) : (
        <EditSectionForm
          // What was saved is another form at the same place in the page.
          key={`${edit} ${as}`}
          action={saveSection}
          edited={{
            ...address,
            section: section.stableId,
            title: section.title,
            seen: seenHash(section),
            blocks: section.blocks.map((block) => ({
              stableId: block.stableId,
              label: blockName(block),
              markdown: markdownOf(block.content),
            })),
            editor: as === "text" ? null : forEditor(section),
          }}
          standing={<Standing section={section} />}
          cancel={{ href: list, text: "Go back without saving" }}
        />
      )}
      <div className="snd-measure">
        <EditHistory edits={edits} />
      </div>
    </Page>
  );
}

function forEditor({ number, blocks }: VersionSection) {
  return {
    label: `Text of section ${number}`,
    blocks: blocks.map(({ stableId, content }) => ({ stableId, content })),
  };
}

function Standing({ section: { title, blocks } }: { section: VersionSection }) {
  return (
    <>
      <p className="govuk-heading-s">{title}</p>
      {blocks.map(({ stableId, content }) => (
        <DraftBlock key={stableId} content={content} under={2} />
      ))}
    </>
  );
}
