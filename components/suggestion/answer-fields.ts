import type { Field, FieldChoice } from "@/components/form/field";
import type { Issue } from "@/db/issues";
import type { SuggestionToAnswer } from "@/db/suggestions";
import { longestSuggestion } from "@/domain/contribution";
import { issueReference } from "@/domain/issue";

type Facts = {
  hidden: Record<string, string | number>;
  suggestion: SuggestionToAnswer;
  /** The words as they can be edited. */
  written: string;
  /** There is a draft, and it has the block. */
  canAdopt: boolean;
  /** The block says something else in the draft than when the words were suggested. */
  changed: boolean;
  issues: readonly Issue[];
  themes: readonly { id: number; name: string }[];
};

/** The fields to answer a suggestion: what to do with it, the words or the reason, and the issue behind the words. */
export function answerFields(facts: Facts): Field[] {
  const { hidden, suggestion, canAdopt } = facts;
  return [
    ...Object.entries(hidden).map(([name, value]) => ({ type: "hidden" as const, name, value })),
    {
      type: "radios",
      name: "outcome",
      label: "What do you do with this suggestion?",
      size: "m",
      value: canAdopt || suggestion.outcome === "declined" ? suggestion.outcome : undefined,
      options: [...(canAdopt ? adoptions(facts) : []), declined(suggestion)],
    },
    ...(canAdopt ? [issueField(facts), ...lookedField(facts)] : []),
  ];
}

function adoptions({ written }: Facts): FieldChoice[] {
  return [
    {
      value: "adopted",
      text: "Adopt it",
      hint: "The suggested words go into the working draft as they are.",
    },
    {
      value: "adopted_in_part",
      text: "Adopt it in part",
      opens: [
        {
          type: "textarea",
          name: "words",
          label: "The words for the draft",
          rows: 6,
          limit: longestSuggestion,
          value: written,
        },
      ],
    },
  ];
}

function declined({ answer }: SuggestionToAnswer): FieldChoice {
  return {
    value: "declined",
    text: "Decline it",
    opens: [
      {
        type: "textarea",
        name: "reason",
        label: "Why is it declined?",
        hint: "Contributors read this. Use a plain sentence.",
        rows: 3,
        limit: 1500,
        value: answer?.reason,
      },
    ],
  };
}

/** Issues that the suggestion is in come first. */
function issueField({ suggestion, issues, themes }: Facts): Field {
  const isIn = ({ id }: Issue) => suggestion.issues.includes(id);
  const inOrder = [...issues.filter(isIn), ...issues.filter((issue) => !isIn(issue))];
  const stored = issues.find(({ id }) => id === (suggestion.answer?.issueId ?? suggestion.issues[0]));
  const options = inOrder.map((issue) => ({
    value: String(issue.number),
    text: `${issueReference(issue.number)} ${issue.statement}`,
    ...(isIn(issue) ? { hint: "This suggestion is part of it." } : {}),
  }));
  return {
    type: "radios",
    name: "issue",
    label: "Which issue is behind these words?",
    hint: "The change of the draft says that it was made because of it. Leave this out if you decline.",
    size: "m",
    value: stored && String(stored.number),
    options: themes.length > 0 ? [...options, newIssue(themes)] : options,
  };
}

function newIssue(themes: Facts["themes"]): FieldChoice {
  return {
    value: "new",
    text: "A new issue, made from this suggestion",
    opens: [
      { type: "textarea", name: "statement", label: "The issue, in one neutral sentence", rows: 3 },
      {
        type: "select",
        name: "theme",
        label: "Theme",
        options: [
          { value: "0", text: "Choose a theme" },
          ...themes.map(({ id, name }) => ({ value: String(id), text: name })),
        ],
      },
    ],
  };
}

function lookedField({ changed }: Facts): Field[] {
  if (!changed) return [];
  return [
    {
      type: "checkboxes",
      name: "looked",
      label: "The draft has changed here since",
      options: [{ value: "yes", text: "I have read what it says now: these words go in its place" }],
    },
  ];
}
