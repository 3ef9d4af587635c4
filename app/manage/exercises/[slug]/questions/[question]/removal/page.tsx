import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { removeQuestion } from "../../actions";
import { requireQuestion } from "../find";

export const metadata: Metadata = { title: "Remove a question" };

export default async function QuestionRemovalPage({
  params,
}: PageProps<"/manage/exercises/[slug]/questions/[question]/removal">) {
  const { exercise, refusal, question } = await requireQuestion(params);
  const { slug } = exercise;
  const list = `/manage/exercises/${slug}/questions`;
  return (
    <Page back={{ href: list, text: "Questions to ask" }}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>
          Are you sure you want to remove question {question.number}?
        </PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <>
            <InsetText>{question.wording}</InsetText>
            <p className="govuk-body">
              Nobody has answered it yet, and its words are not kept. The questions after it move up.
            </p>
            <ActionForm
              action={removeQuestion}
              submit="Remove the question"
              tone="warning"
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "hidden", name: "question", value: question.id },
              ]}
              cancel={{ href: list, text: "No, keep it" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}
