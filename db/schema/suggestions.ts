import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import type { BlockContent } from "@/domain/block";
import { suggestionOutcomes } from "@/domain/suggestion";
import { issues } from "./analysis";
import { instant } from "./columns";
import { contributions } from "./contributions";
import { exerciseId, personId } from "./references";
import { versions } from "./strategies";

export const suggestionOutcome = pgEnum("suggestion_outcome", suggestionOutcomes);

/**
 * Other words for the block that a contribution is about, as they were proposed; they are never edited. The words
 * that they would replace are those of the block in the contribution’s own version.
 */
export const suggestions = pgTable(
  "suggestions",
  {
    contributionId: integer("contribution_id")
      .primaryKey()
      .references(() => contributions.id),
    exerciseId: exerciseId(),
    content: jsonb().$type<BlockContent>().notNull(),
    // The same in plain words.
    text: text().notNull(),
  },
  (t) => [index("suggestions_of_an_exercise").on(t.exerciseId, t.contributionId)],
);

/**
 * What the lead did with a suggestion. Where words were adopted: in which draft and block, as what, in place of what,
 * and the issue behind them. It goes with a draft that is discarded, and the suggestion waits again.
 */
export const suggestionAnswers = pgTable(
  "suggestion_answers",
  {
    contributionId: integer("contribution_id")
      .primaryKey()
      .references(() => suggestions.contributionId),
    exerciseId: exerciseId(),
    outcome: suggestionOutcome().notNull(),
    // Why it was declined.
    reason: text(),
    versionId: integer("version_id").references(() => versions.id, { onDelete: "cascade" }),
    blockStableId: text("block_stable_id"),
    content: jsonb().$type<BlockContent>(),
    replaced: jsonb().$type<BlockContent>(),
    issueId: integer("issue_id").references(() => issues.id),
    // Counts the answers, so that of two at once the second sees the first.
    revision: integer().notNull().default(1),
    decidedBy: personId("decided_by"),
    decidedAt: instant("decided_at").notNull().defaultNow(),
  },
  (t) => [
    index("answers_in_a_version").on(t.versionId, t.blockStableId),
    check("declined_with_a_reason", sql`(${t.outcome} = 'declined') = (${t.reason} is not null)`),
    check(
      "adopted_somewhere",
      sql`num_nonnulls(${t.versionId}, ${t.blockStableId}, ${t.content}, ${t.replaced}, ${t.issueId}) = case when ${t.outcome} = 'declined' then 0 else 5 end`,
    ),
  ],
);
