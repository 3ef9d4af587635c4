import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { answerFields } from "@/components/suggestion/answer-fields";
import { AnswerNow, InTheDraft } from "@/components/suggestion/answer-now";
import { WordChanges } from "@/components/suggestion/suggested-words";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { listCodeFrame } from "@/db/code-frame";
import type { Exercise } from "@/db/exercises";
import { listIssues } from "@/db/issues";
import type { SuggestionToAnswer } from "@/db/suggestions";
import { markdownOf } from "@/documents/block-markdown";
import { contributionReference, placeInWords } from "@/domain/contribution-words";
import type { Person } from "@/domain/person";
import { answerSuggestionRefusal } from "@/domain/suggestion";
import { requirePerson } from "../../../find";
import { answerSuggestion } from "../actions";
import { blockInDraft, findWorkingDraft, requireSuggestion } from "../find";

type Props = PageProps<"/manage/exercises/[slug]/suggestions/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Suggestion C-${(await params).id}` };
}

/** One suggestion beside what the working draft says now, and its answer. */
export default async function SuggestionPage({ params }: Props) {
  const viewer = await requirePerson();
  const { exercise, suggestion } = await requireSuggestion(viewer, await params);
  const refusal = answerSuggestionRefusal(viewer, exercise, suggestion);
  const draft = await findWorkingDraft(viewer, exercise);
  const block = draft && blockInDraft(draft, suggestion);
  const { section } = suggestion;
  return (
    <Page back={{ href: `/manage/exercises/${exercise.slug}/suggestions`, text: "Suggestions" }}>
      <PageHeading caption={section ? `${section.number}. ${section.title}` : exercise.title}>
        {contributionReference(suggestion.id)}: other words for {placeInWords(suggestion.block)}
      </PageHeading>
      <div className="snd-measure">
        <Proposed suggestion={suggestion} />
        <AnswerNow suggestion={suggestion} slug={exercise.slug} />
        <InTheDraft
          strategySlug={exercise.strategySlug}
          version={draft?.version ?? null}
          block={block}
          suggestion={suggestion}
        />
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <AnswerForm viewer={viewer} exercise={exercise} suggestion={suggestion} block={block} />
        )}
      </div>
    </Page>
  );
}

function Proposed({ suggestion }: { suggestion: SuggestionToAnswer }) {
  const { was, content, body, forum, receivedAt } = suggestion;
  return (
    <>
      <h2 className="govuk-heading-m">What is suggested</h2>
      <WordChanges was={was} is={content} />
      <h3 className="govuk-heading-s">Why</h3>
      <p className="snd-said">{body}</p>
      <p className="snd-quiet">
        {forum}, <When at={receivedAt} />
      </p>
    </>
  );
}

type FormProps = {
  viewer: Person;
  exercise: Exercise;
  suggestion: SuggestionToAnswer;
  block: ReturnType<typeof blockInDraft>;
};

async function AnswerForm({ viewer, exercise, suggestion, block }: FormProps) {
  const [issues, themes] = await Promise.all([
    listIssues(viewer, exercise.id),
    exercise.sealedAt ? [] : listCodeFrame(viewer, exercise.id),
  ]);
  return (
    <ActionForm
      action={answerSuggestion}
      submit="Save the answer"
      cancel={{ href: `/manage/exercises/${exercise.slug}/suggestions`, text: "Cancel" }}
      fields={answerFields({
        hidden: {
          slug: exercise.slug,
          id: suggestion.id,
          revision: suggestion.revision,
          seen: block?.seen ?? "",
        },
        suggestion,
        written: markdownOf(suggestion.answer?.content ?? suggestion.content),
        canAdopt: block !== null,
        changed: block?.changed ?? false,
        issues,
        themes,
      })}
    />
  );
}
