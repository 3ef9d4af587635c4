import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { EditDone } from "@/components/version/edit-done";
import { EditHistory } from "@/components/version/edit-history";
import { EditSections } from "@/components/version/edit-sections";
import { listDraftEdits } from "@/db/draft-edits";
import { listChanges } from "@/db/version-changes";
import { listVersionContent } from "@/db/versions";
import { editDraftRefusal } from "@/domain/version-permissions";
import { requirePerson, requireTeamVersion } from "../../../../find";
import { moveSection, undoEdit } from "./actions";
import { findDone } from "./find";

export const metadata: Metadata = { title: "Edit the text" };

export default async function SectionsPage({
  params,
  searchParams,
}: PageProps<"/manage/strategies/[slug]/versions/[number]/sections">) {
  const viewer = await requirePerson();
  const version = await requireTeamVersion(viewer, await params);
  const { strategySlug: slug, number } = version;
  const content = await listVersionContent(viewer, version.id);
  const { edit, done: what } = await searchParams;
  const [changes, edits, done] = await Promise.all([
    listChanges(viewer, version.id),
    listDraftEdits(viewer, version.id),
    findDone(viewer, version, { edit, content }),
  ]);
  const refusal = editDraftRefusal(version, version);
  const address = { slug, number };
  const base = `/manage/strategies/${slug}/versions/${number}`;

  return (
    <Page back={{ href: base, text: `Version ${number}` }}>
      {what === "started" ? (
        <NotificationBanner success>
          Version {number} is started. It says what version {version.supersedesNumber} says, until you edit
          it.
        </NotificationBanner>
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
      <PageHeading caption={`${version.strategyTitle}, version ${number}`}>Edit the text</PageHeading>
      <div className="snd-measure">
        {refusal ? <InsetText>{refusal}</InsetText> : null}
        <p className="govuk-body">
          Choose a section to edit its title and its text. Nobody but the team sees the draft until it is
          published.
        </p>
        <EditSections
          address={address}
          content={content}
          changed={new Set(changes.map(({ sectionStableId }) => sectionStableId))}
          move={refusal ? null : moveSection}
        />
        <EditHistory edits={edits} />
        {refusal ? null : (
          <ButtonGroup>
            <ButtonLink href={`${base}/sections/new`} tone="secondary">
              Add a section at the end
            </ButtonLink>
            {version.supersedesNumber ? (
              <ButtonLink href={`${base}/changes`}>See what changed</ButtonLink>
            ) : (
              <ButtonLink href={base}>Read the draft</ButtonLink>
            )}
          </ButtonGroup>
        )}
      </div>
    </Page>
  );
}
