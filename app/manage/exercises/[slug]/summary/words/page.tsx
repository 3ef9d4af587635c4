import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import type { SummaryDraft } from "@/db/summaries";
import { writeWordsRefusal } from "@/domain/summary-permissions";
import { writeSummaryWords } from "../actions";
import { findSummary, requirePerson } from "../find";

export const metadata: Metadata = { title: "What the figures cannot say" };

const fields = [
  {
    name: "purpose",
    label: "Purpose and scope",
    hint: "What staff were asked, and what was and was not open to influence.",
  },
  {
    name: "howEngaged",
    label: "How we engaged",
    hint: "Forums, sessions, dates and formats. Roles, not names.",
  },
  {
    name: "equality",
    label: "Equality",
    hint: "What was said about protected characteristics, and who was represented.",
  },
  {
    name: "governance",
    label: "Governance trail",
    hint: "Boards and committees that considered the draft, with dates and outcomes.",
  },
  {
    name: "limitations",
    label: "Limitations",
    hint: "Who was missed, and what these figures cannot tell. People chose to take part.",
  },
  {
    name: "nextSteps",
    label: "Next steps and feedback to staff",
    hint: "What happens now, and when staff hear.",
  },
] as const;

export default async function SummaryWordsPage({
  params,
}: PageProps<"/manage/exercises/[slug]/summary/words">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const { draft, exercise } = await findSummary(slug, viewer);
  const refusal = writeWordsRefusal(viewer);
  return (
    <Page back={{ href: `/manage/exercises/${slug}/summary`, text: "Engagement summary" }}>
      <PageHeading caption={exercise.title}>What the figures cannot say</PageHeading>
      <div className="snd-measure">
        {refusal ? (
          <WordsToRead draft={draft} refusal={refusal} />
        ) : (
          <>
            <p className="govuk-body">
              Do not write numbers of people here: the figures come from the record, after disclosure control.
              Counts under {exercise.smallestCount} are found and must be written as “a small number of”.
            </p>
            <ActionForm
              action={writeSummaryWords}
              submit="Save"
              cancel={{ href: `/manage/exercises/${slug}/summary`, text: "Cancel" }}
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "hidden", name: "revision", value: draft?.revision ?? 0 },
                ...fields.map((field) => ({
                  type: "textarea" as const,
                  rows: 6,
                  size: "s" as const,
                  value: draft?.words[field.name] ?? "",
                  ...field,
                })),
              ]}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function WordsToRead({ draft, refusal }: { draft: SummaryDraft | null; refusal: string }) {
  return (
    <>
      <InsetText>{refusal}</InsetText>
      <SummaryList
        rows={fields.map(({ name, label }) => ({
          key: label,
          value: draft?.words[name] || "Nothing is written yet.",
        }))}
      />
    </>
  );
}
