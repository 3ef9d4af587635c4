import type { Field } from "@/components/form/field";
import { InsetText } from "@/components/ui/inset-text";
import type { CitableIssue, VersionChange } from "@/db/version-changes";
import { issueReference, responseWords } from "@/domain/issue";

type Props = {
  address: { slug: string; number: string; change: number };
  change: VersionChange;
  issues: readonly CitableIssue[];
  /** How many other changes of the section have no reason yet. */
  others: number;
};

/** What is asked about one change: the issues behind it, or that it is editorial, and one sentence. */
export function explanationFields({ address, change, issues, others }: Props): Field[] {
  return [
    { type: "hidden", name: "slug", value: address.slug },
    { type: "hidden", name: "number", value: address.number },
    { type: "hidden", name: "change", value: address.change },
    issues.length === 0 ? noIssues : issuesField(change, issues),
    {
      type: "checkboxes",
      name: "editorial",
      label: "Or is it editorial?",
      small: true,
      values: change.editorial ? ["yes"] : [],
      options: [
        {
          value: "yes",
          text: "Editorial: no issue is behind it",
          hint: "Spelling, numbering, layout, facts brought up to date",
        },
      ],
    },
    {
      type: "text",
      name: "summary",
      label: "What changed, in one sentence",
      hint: "Staff read this. It may be left empty for an editorial change.",
      value: change.summary,
    },
    ...(others === 0 ? [] : [alsoSection(others)]),
  ];
}

const noIssues: Field = {
  type: "content",
  content: (
    <InsetText>
      No issue has been written yet in the exercises about this strategy, so none can be cited.
    </InsetText>
  ),
};

/** Issues about the same section come first: most often the reason is one of them. */
function issuesField(change: VersionChange, issues: readonly CitableIssue[]): Field {
  const near = (issue: CitableIssue) => issue.sectionStableId === change.sectionStableId;
  const exercises = new Set(issues.map(({ exerciseSlug }) => exerciseSlug));
  return {
    type: "checkboxes",
    name: "issues",
    label: "Which issues are behind this change?",
    values: change.issues.map(issueValue),
    small: true,
    options: [...issues.filter(near), ...issues.filter((issue) => !near(issue))].map((issue) => ({
      value: issueValue(issue),
      text: `${issueReference(issue.number)} ${issue.statement}`,
      hint:
        [
          near(issue) && "About this section",
          issue.responseCode ? responseWords[issue.responseCode] : "Not answered yet",
          exercises.size > 1 && issue.exerciseTitle,
        ]
          .filter(Boolean)
          .join(". ") || undefined,
    })),
  };
}

function issueValue({ exerciseSlug, number }: { exerciseSlug: string; number: number }): string {
  return `${exerciseSlug}.${number}`;
}

function alsoSection(others: number): Field {
  return {
    type: "checkboxes",
    name: "alsoSection",
    label: "The rest of this section",
    small: true,
    options: [
      {
        value: "yes",
        text: `Say the same of ${others === 1 ? "the other change" : `the other ${others} changes`} in this section with no reason yet`,
      },
    ],
  };
}
