import { boolean, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { exerciseId, forumId } from "./references";

/**
 * How many contributions are shown, replies among them, by forum and by place. Kept by triggers, so that a page
 * costs the same with ten contributions as with a million. Instead of a block’s stable id, `blockStableId` says
 * “section” for what is about the section as a whole, and “all” for everything in it; instead of a section’s,
 * “nowhere” for what stands nowhere in the present version.
 */
export const contributionTallies = pgTable(
  "contribution_tallies",
  {
    exerciseId: exerciseId(),
    sectionStableId: text("section_stable_id").notNull(),
    blockStableId: text("block_stable_id").notNull(),
    forumId: forumId(),
    shared: boolean().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({
      name: "one_tally_per_place",
      columns: [t.exerciseId, t.sectionStableId, t.blockStableId, t.forumId, t.shared],
    }),
  ],
);
