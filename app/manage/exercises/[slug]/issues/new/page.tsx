import type { Metadata } from "next";
import { issueFields } from "@/components/analysis/issue-fields";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { type CodeFrame, listCodeFrame } from "@/db/code-frame";
import { listSectionsOf } from "@/db/issues";
import { countInWords } from "@/domain/counts-in-words";
import { requireTeamExercise } from "../../coding/find";
import { raiseIssue } from "../actions";

export const metadata: Metadata = { title: "Raise an issue" };

export default async function NewIssuePage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/issues/new">) {
  const { slug } = await params;
  const { theme: wanted } = await searchParams;
  const { viewer, exercise } = await requireTeamExercise(slug);
  const frame = (await listCodeFrame(viewer, exercise.id)).filter(({ codes }) => codes.length > 0);
  const theme = frame.find(({ id }) => String(id) === wanted);
  const sections = exercise.versionId ? await listSectionsOf(viewer, exercise.versionId) : [];
  return (
    <Page back={{ href: `/manage/exercises/${slug}/issues`, text: "Issues and responses" }}>
      <PageHeading caption={exercise.title}>Raise an issue</PageHeading>
      {theme ? (
        <div className="snd-measure">
          <p className="govuk-body">
            From the theme <strong>{theme.name}</strong>. Everyone whose contribution carries one of the codes
            that you choose is counted as having raised it.
          </p>
          <ActionForm
            action={raiseIssue}
            submit="Raise the issue"
            cancel={{ href: `/manage/exercises/${slug}/issues`, text: "Cancel" }}
            fields={[
              { type: "hidden", name: "slug", value: slug },
              { type: "hidden", name: "theme", value: theme.id },
              {
                type: "checkboxes",
                name: "codes",
                label: "Codes that carry it",
                options: theme.codes.map(({ id, label, contributions }) => ({
                  value: String(id),
                  text: label,
                  hint: countInWords(contributions, "contribution"),
                })),
              },
              ...issueFields(sections),
            ]}
          />
        </div>
      ) : (
        <Themes frame={frame} slug={slug} />
      )}
    </Page>
  );
}

function Themes({ frame, slug }: { frame: CodeFrame; slug: string }) {
  if (frame.length === 0)
    return <EmptyState>There is no theme with codes yet. Start with the code frame.</EmptyState>;
  return (
    <>
      <p className="govuk-body">Which theme is it from?</p>
      <ul className="govuk-list">
        {frame.map(({ id, name }) => (
          <li key={id}>
            <a className="govuk-link" href={`/manage/exercises/${slug}/issues/new?theme=${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
