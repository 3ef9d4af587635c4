import { z } from "zod";
import { longestSuggestion } from "./contribution";
import { slug } from "./exercise-input";
import { suggestionOutcomes } from "./suggestion";

/** A suggestion of an exercise, by the contribution that it is: /manage/exercises/digital/suggestions/1042 */
export const suggestionAddress = z.strictObject({
  slug,
  id: z.coerce.number().int().min(1).max(2_147_483_647),
});

const typed = (longest: number, problem: string) =>
  z
    .string()
    .transform((words) => words.replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim())
    .pipe(z.string().max(longest, problem))
    .default("");

/**
 * What the lead does with a suggestion. `revision` counts the answers that were there when the page was opened, and
 * `seen` is what the draft said then: both are told when they have changed. `issue` is the number of an issue of the
 * exercise, or “new” with a statement and a theme.
 */
export const suggestionAnswerInput = suggestionAddress
  .extend({
    revision: z.coerce.number().int().min(0),
    seen: z.string().max(100),
    outcome: z.enum(suggestionOutcomes, "Choose what to do with the suggestion"),
    words: typed(longestSuggestion, "Use 20,000 characters or fewer"),
    reason: typed(1500, "Use 1,500 characters or fewer"),
    looked: z.literal("yes").optional(),
    issue: z
      .string()
      .regex(/^(?:new|\d{1,6})$/)
      .optional(),
    statement: typed(300, "Use 300 characters or fewer"),
    theme: z.coerce.number().int().min(0).default(0),
  })
  .check(({ value, issues }) => {
    const wrong = (name: string, message: string) =>
      issues.push({ code: "custom", path: [name], message, input: value });
    if (value.outcome === "declined") {
      if (!value.reason) wrong("reason", "Enter why the suggestion is declined");
      return;
    }
    if (value.outcome === "adopted_in_part" && !value.words) wrong("words", "Enter the words for the draft");
    if (!value.issue) wrong("issue", "Choose the issue behind these words");
    if (value.issue === "new" && !value.statement)
      wrong("statement", "Enter the issue in one neutral sentence");
    if (value.issue === "new" && !value.theme) wrong("theme", "Choose the theme that it belongs to");
  });
export type SuggestionAnswerInput = z.output<typeof suggestionAnswerInput>;
