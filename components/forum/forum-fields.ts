import type { Field } from "@/components/form/field";
import type { Forum } from "@/db/forums";
import { forumKinds, forumKindWords } from "@/domain/forum";
import { bases, basisWords } from "@/domain/metric";

type Stored = Pick<
  Forum,
  | "slug"
  | "name"
  | "kind"
  | "description"
  | "restricted"
  | "membershipSource"
  | "groupClaim"
  | "groupValue"
  | "statedHeadcount"
  | "headcountBasis"
  | "headcountAsAt"
>;

/** The fields of a forum; empty for a new one. */
export function forumFields(forum: Stored | null): Field[] {
  return [
    ...(forum ? [{ type: "hidden" as const, name: "slug", value: forum.slug }] : []),
    { type: "text", name: "name", label: "Name of the forum", value: forum?.name },
    {
      type: "radios",
      name: "kind",
      label: "Kind of forum",
      value: forum?.kind,
      options: forumKinds.map((kind) => ({ value: kind, text: forumKindWords[kind] })),
    },
    {
      type: "textarea",
      name: "description",
      label: "What it is for",
      hint: "One or two sentences for its members",
      rows: 3,
      limit: 1000,
      value: forum?.description,
    },
    {
      type: "radios",
      name: "restricted",
      label: "Is its membership sensitive?",
      hint: "For example, a disability staff group: that somebody is in it says something about them.",
      value: forum ? yesNo(forum.restricted) : undefined,
      options: [
        {
          value: "yes",
          text: "Yes, restrict it",
          hint: "Its talk never leaves it, and its name never stands beside a person’s.",
        },
        { value: "no", text: "No" },
      ],
    },
    {
      type: "radios",
      name: "membershipSource",
      label: "Are its members listed here?",
      value: forum?.membershipSource,
      options: [
        {
          value: "roster",
          text: "Yes, on a roster",
          hint: "You bring them in from a file or add them one by one, and each is counted once.",
        },
        {
          value: "group",
          text: "Yes, they are those of a group or an app role",
          hint: "Of the council’s sign-in provider. People join and leave when they sign in.",
          opens: groupFields(forum),
        },
        {
          value: "unlisted",
          text: "No, it states a headcount",
          hint: "For people without a desk. The number is shown apart and never added to others.",
          opens: headcountFields(forum),
        },
      ],
    },
  ];
}

function groupFields(forum: Stored | null): Field[] {
  return [
    {
      type: "radios",
      name: "groupClaim",
      label: "Which of the two is it?",
      small: true,
      value: forum?.groupClaim,
      options: [
        { value: "groups", text: "A group" },
        { value: "roles", text: "An app role" },
      ],
    },
    {
      type: "text",
      name: "groupValue",
      label: "The group’s id, or the app role’s value",
      hint: "As the provider writes it in its tokens",
      value: forum?.groupValue,
    },
  ];
}

function headcountFields(forum: Stored | null): Field[] {
  return [
    {
      type: "text",
      name: "statedHeadcount",
      label: "How many people are in it",
      width: 5,
      kind: "number",
      value: forum?.statedHeadcount?.toString(),
    },
    {
      type: "radios",
      name: "headcountBasis",
      label: "How is that known?",
      small: true,
      value: forum?.headcountBasis,
      options: bases.map((basis) => ({ value: basis, text: basisWords[basis] })),
    },
    { type: "date", name: "headcountAsAt", label: "As at which date?", value: forum?.headcountAsAt },
  ];
}

function yesNo(answer: boolean): "yes" | "no" {
  return answer ? "yes" : "no";
}
