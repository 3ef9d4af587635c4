import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgEnum, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";
import type { AnchorSpot } from "@/domain/anchor-placing";
import { anchorStates } from "@/domain/anchor-state";
import { instant } from "./columns";
import { contributions } from "./contributions";
import { exercises } from "./exercises";
import { versions } from "./strategies";

export const anchorState = pgEnum("anchor_state", anchorStates);

/**
 * The words that a contribution is about, in each version: one row for the version it was made on, and one for each
 * that came after, saying where they went (docs/anchors.md). Nothing in it is overwritten; what a person settled is
 * added to the row that waited for it. Places count UTF-16 code units of the block’s text.
 */
export const contributionAnchors = pgTable(
  "contribution_anchors",
  {
    contributionId: integer("contribution_id")
      .notNull()
      .references(() => contributions.id),
    versionId: integer("version_id")
      .notNull()
      .references(() => versions.id),
    exerciseId: integer("exercise_id")
      .notNull()
      .references(() => exercises.id),
    state: anchorState().notNull(),
    // Null where the words are placed nowhere: ambiguous or removed.
    blockStableId: text("block_stable_id"),
    startsAt: integer("starts_at"),
    endsAt: integer("ends_at"),
    exact: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    // How sure the placing is, 0 to 1.
    score: real(),
    candidates: jsonb().$type<AnchorSpot[]>(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.versionId] }),
    index("anchors_of_a_version").on(t.versionId, t.exerciseId),
    check(
      "placed_whole_or_nowhere",
      sql`num_nonnulls(${t.blockStableId}, ${t.startsAt}, ${t.endsAt}) = case when ${t.state} in ('ambiguous', 'removed') then 0 else 3 end`,
    ),
    check("words_in_order", sql`${t.startsAt} >= 0 and ${t.endsAt} > ${t.startsAt}`),
  ],
);
