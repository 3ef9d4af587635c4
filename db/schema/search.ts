import { index, integer, pgTable } from "drizzle-orm/pg-core";
import { wordVector } from "./columns";
import { contributions } from "./contributions";
import { exerciseId, forumId } from "./references";

/**
 * The words of each contribution that are shown with it: what was said and, unless words were taken out, other words
 * that it suggests. Kept by triggers. Only `find_contributions` reads it: an index of words gives away what it holds.
 */
export const contributionWords = pgTable(
  "contribution_words",
  {
    contributionId: integer("contribution_id")
      .primaryKey()
      .references(() => contributions.id, { onDelete: "cascade" }),
    exerciseId: exerciseId(),
    forumId: forumId(),
    words: wordVector().notNull(),
  },
  (t) => [
    index("contributions_by_word").using("gin", t.words),
    // For whoever hears a small forum alone.
    index("words_of_a_forum").on(t.forumId, t.contributionId),
  ],
);
