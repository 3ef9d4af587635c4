import type { Metadata } from "next";
import { CodeFrameTable } from "@/components/analysis/code-frame-table";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { EvenColumns } from "@/components/layout/two-columns";
import { PageHeading } from "@/components/ui/page-heading";
import { listCodeFrame } from "@/db/code-frame";
import { analyseRefusal } from "@/domain/coding-permissions";
import { addCode, addTheme } from "../actions";
import { requireTeamExercise } from "../find";

export const metadata: Metadata = { title: "Code frame" };

export default async function CodeFramePage({ params }: PageProps<"/manage/exercises/[slug]/coding/frame">) {
  const { slug } = await params;
  const { viewer, exercise } = await requireTeamExercise(slug);
  const refusal = analyseRefusal(viewer, exercise);
  const frame = await listCodeFrame(viewer, exercise.id);
  const hidden = { type: "hidden" as const, name: "slug", value: slug };
  return (
    <Page back={{ href: `/manage/exercises/${slug}/coding`, text: "Coding" }}>
      <PageHeading caption={exercise.title}>Code frame</PageHeading>
      {refusal ? <p className="govuk-body">{refusal}</p> : null}
      {refusal ? null : (
        <EvenColumns>
          <div>
            <h2 className="govuk-heading-m">Add a theme</h2>
            <ActionForm
              id="theme"
              label="Add a theme"
              action={addTheme}
              submit="Add the theme"
              fields={[
                hidden,
                { type: "text", name: "name", label: "Name of the theme" },
                { type: "textarea", name: "description", label: "What it is about", rows: 2 },
              ]}
            />
          </div>
          {frame.length > 0 ? (
            <div>
              <h2 className="govuk-heading-m">Add a code</h2>
              <ActionForm
                id="code"
                label="Add a code"
                action={addCode}
                submit="Add the code"
                fields={[
                  hidden,
                  {
                    type: "select",
                    name: "theme",
                    label: "Theme of the code",
                    options: frame.map(({ id, name }) => ({ value: String(id), text: name })),
                  },
                  { type: "text", name: "label", label: "What the code says" },
                  { type: "textarea", name: "definition", label: "When to use it, and when not", rows: 2 },
                ]}
              />
            </div>
          ) : null}
        </EvenColumns>
      )}
      <CodeFrameTable frame={frame} slug={slug} mayRaise={false} />
    </Page>
  );
}
