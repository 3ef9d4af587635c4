import type { ContributionKind } from "./contribution";

export const answeredChoices = {
  no_reply: "No reply yet",
  no_response: "No response published yet",
} as const;
export type Answered = keyof typeof answeredChoices;

export const onlyChoices = { new: "New since my last visit", mine: "What I said" } as const;
export type Only = keyof typeof onlyChoices;

/** What kinds of contribution are called in a list. */
export const kindWords: Record<ContributionKind, string> = {
  comment: "Comments",
  suggestion: "Suggested words",
  answer: "Answers to questions",
  session_note: "Notes of labs and meetings",
  submission: "Submissions",
};

/** Which contributions of an exercise are asked for, as the address says it; what is not said narrows nothing. */
export type TalkFilters = {
  /** A forum’s slug. */
  forum?: string | undefined;
  section?: number | undefined;
  /** A block’s number, or “section” for what is about the section as a whole. */
  block?: string | undefined;
  kind?: ContributionKind | undefined;
  answered?: Answered | undefined;
  only?: Only | undefined;
};

export const filterNames = ["forum", "section", "block", "kind", "answered", "only"] as const;
export type FilterName = (typeof filterNames)[number];

/** An address with these filters and whatever else it should say. */
export function filteredAddress(
  path: string,
  filters: TalkFilters,
  others: Record<string, string | number | undefined> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...others })) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The same filters but for one of them. A block belongs to its section, and goes with it. */
export function withoutFilter(filters: TalkFilters, name: FilterName): TalkFilters {
  const { [name]: _, ...others } = filters;
  return name === "section" ? { ...others, block: undefined } : others;
}
