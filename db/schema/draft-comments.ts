import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { longestContribution } from "@/domain/contribution";
import { id, instant } from "./columns";
import { contributions } from "./contributions";
import { people } from "./people";
import { versions } from "./strategies";

/**
 * What somebody wrote beside a draft in Word, without a name: it waits until an exercise reads the version, and is
 * brought in there as a contribution, or given up.
 */
export const draftComments = pgTable(
  "draft_comments",
  {
    id: id(),
    versionId: integer("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    body: text().notNull(),
    // The words it stands beside, and where they were found in the version; nowhere, if they were not.
    words: text().notNull(),
    sectionStableId: text("section_stable_id"),
    blockStableId: text("block_stable_id"),
    startsAt: integer("starts_at"),
    // What became of it: a contribution, or none where it was given up.
    contributionId: integer("contribution_id"),
    settledBy: integer("settled_by").references(() => people.id),
    settledAt: instant("settled_at"),
  },
  (t) => [
    unique("draft_comments_in_order").on(t.versionId, t.position),
    foreignKey({
      name: "draft_comment_brought_in",
      columns: [t.contributionId],
      foreignColumns: [contributions.id],
    }),
    check("draft_comment_length", sql.raw(`char_length(body) between 1 and ${longestContribution}`)),
    check("draft_comment_settled_by_somebody", sql`num_nonnulls(${t.settledBy}, ${t.settledAt}) in (0, 2)`),
    check("draft_comment_brought_in_once", sql`${t.contributionId} is null or ${t.settledAt} is not null`),
  ],
);
