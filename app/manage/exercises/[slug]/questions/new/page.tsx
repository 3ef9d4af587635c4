import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { writtenFields } from "@/components/question/written-fields";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listSectionsOf } from "@/db/issues";
import { addQuestion } from "../actions";

const title = "Add a question";
export const metadata: Metadata = { title };

export default async function NewQuestionPage({
  params,
}: PageProps<"/manage/exercises/[slug]/questions/new">) {
  const { slug } = await params;
  const { viewer, exercise, refusal } = await requirePart(slug, "questions");
  const list = `/manage/exercises/${slug}/questions`;
  const sections = exercise.versionId ? await listSectionsOf(viewer, exercise.versionId) : [];
  return (
    <Page back={{ href: list, text: "Questions to ask" }}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>{title}</PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <ActionForm
            action={addQuestion}
            submit="Add the question"
            cancel={{ href: list, text: "Cancel" }}
            fields={[{ type: "hidden", name: "slug", value: slug }, ...writtenFields(sections)]}
          />
        )}
      </div>
    </Page>
  );
}
