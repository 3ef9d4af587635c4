import type { Field } from "@/components/form/field";
import { Details } from "@/components/ui/details";
import {
  longestHint,
  type QuestionKind,
  questionKindWords,
  type Scale,
  scales,
  scaleWords,
} from "@/domain/question";

type Written = {
  wording: string;
  hint: string | null;
  kind: QuestionKind;
  scale: Scale | null;
  sectionStableId: string | null;
};
type Section = { stableId: string; number: number; title: string };

/** The fields to write a question, with the writer’s checklist beside the wording. */
export function writtenFields(sections: readonly Section[], written?: Written): Field[] {
  return [
    { type: "content", content: <Checklist /> },
    {
      type: "textarea",
      name: "wording",
      label: "Your question",
      hint: "One sentence, as people will read it. It cannot be changed once the exercise is launched.",
      rows: 3,
      limit: 300,
      value: written?.wording,
    },
    {
      type: "textarea",
      name: "hint",
      label: "Help to answer it (optional)",
      hint: `What a word means, or where in the draft to look: at most ${longestHint} characters.`,
      rows: 2,
      value: written?.hint,
    },
    {
      type: "select",
      name: "section",
      label: "What it is about",
      hint: "People find it on the page of that section. Answers about the draft as a whole stand by its first section.",
      value: written?.sectionStableId ?? "",
      options: [
        { value: "", text: "The draft as a whole" },
        ...sections.map(({ stableId, number, title }) => ({
          value: stableId,
          text: `${number}. ${title}`,
        })),
      ],
    },
    {
      type: "radios",
      name: "kind",
      label: "How people answer",
      value: written?.kind,
      options: [
        {
          value: "closed",
          text: questionKindWords.closed,
          hint: "Answers are counted, each person once.",
          opens: [scaleField(written?.scale)],
        },
        {
          value: "open",
          text: questionKindWords.open,
          hint: "Each answer is a contribution: moderated, coded and responded to.",
        },
      ],
    },
  ];
}

function scaleField(value: Scale | null | undefined): Field {
  return {
    type: "radios",
    name: "scale",
    label: "The scale",
    hint: "People can always say that they do not know or that it does not apply.",
    small: true,
    value,
    options: scales.map((scale) => ({
      value: scale,
      text: `${scaleWords[scale].first} to ${scaleWords[scale].fifth.toLowerCase()}`,
    })),
  };
}

/** D§2.1: a question that leads its reader tests nothing. Advice for the writer; nobody’s words are judged by machine. */
function Checklist() {
  return (
    <Details summary="How to ask so that the answers can be relied on">
      <ul className="govuk-list govuk-list--bullet">
        <li>It asks one thing. “Clear and affordable?” is two questions.</li>
        <li>It is neutral: it does not say what you hope for, and no answer looks like the right one.</li>
        <li>The answer can still change something. Do not ask about what has been decided.</li>
        <li>The draft gives people enough to judge by, and says where.</li>
        <li>It uses the words of the people who answer, without abbreviations.</li>
        <li>
          It does not ask who somebody is. Equality monitoring is asked separately and kept apart from
          answers, so it is not one of these questions.
        </li>
        <li>Fewer is better: every question should have somebody who will use its answers.</li>
      </ul>
    </Details>
  );
}
