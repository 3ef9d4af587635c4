import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { writtenFields } from "@/components/question/written-fields";
import { WrittenList } from "@/components/question/written-list";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listSectionsOf } from "@/db/issues";
import { changeQuestion } from "../actions";
import { requireQuestion } from "./find";

export const metadata: Metadata = { title: "Change a question" };

export default async function QuestionPage({
  params,
}: PageProps<"/manage/exercises/[slug]/questions/[question]">) {
  const { viewer, exercise, refusal, question } = await requireQuestion(params);
  const { slug } = exercise;
  const list = `/manage/exercises/${slug}/questions`;
  const sections = exercise.versionId ? await listSectionsOf(viewer, exercise.versionId) : [];
  return (
    <Page back={{ href: list, text: "Questions to ask" }}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>Question {question.number}</PageHeading>
        {refusal ? (
          <>
            <InsetText>{refusal}</InsetText>
            <WrittenList slug={slug} questions={[question]} move={null} />
          </>
        ) : (
          <ActionForm
            action={changeQuestion}
            submit="Save the question"
            cancel={{ href: list, text: "Cancel" }}
            fields={[
              { type: "hidden", name: "slug", value: slug },
              { type: "hidden", name: "question", value: question.id },
              ...writtenFields(sections, question),
            ]}
          />
        )}
      </div>
    </Page>
  );
}
