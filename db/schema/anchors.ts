import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgEnum, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";
import { anchorStates } from "@/domain/anchor-state";
import type { PlacingSpot } from "@/domain/placing";
import { instant } from "./columns";
import { contributions } from "./contributions";
import { people } from "./people";
import { exerciseId } from "./references";
import { versions } from "./strategies";

export const anchorState = pgEnum("anchor_state", anchorStates);

/**
 * What a contribution is about, in each version: the words that were selected, if some were (`selected`), and for each
 * version that came after, what became of its section, block or words there (docs/decisions/0013-placings.md).
 * Nothing is overwritten that was found (`state`, `candidates`): what a person settled is added to the row. Section
 * and block say where the contribution stands, which may be round words or a block that are gone. Places count UTF-16
 * code units of the block’s text.
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
    exerciseId: exerciseId(),
    state: anchorState().notNull(),
    sectionStableId: text("section_stable_id"),
    blockStableId: text("block_stable_id"),
    // Null where no words were selected, or they are placed nowhere.
    startsAt: integer("starts_at"),
    endsAt: integer("ends_at"),
    // Null where no words were selected.
    exact: text(),
    prefix: text(),
    suffix: text(),
    // How sure the placing is, 0 to 1.
    score: real(),
    // Where it might be, the best first; where one place was plainly it, that one.
    candidates: jsonb().$type<PlacingSpot[]>(),
    settledState: anchorState("settled_state"),
    settledBy: integer("settled_by").references(() => people.id),
    settledAt: instant("settled_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.versionId] }),
    index("anchors_of_a_version").on(t.versionId, t.exerciseId),
    // A state is asked for by the index alone: where it is only a condition, row-level security reads every row first.
    index("waiting_in_a_version")
      .on(t.exerciseId, t.versionId, t.contributionId)
      .where(sql`coalesce(${t.settledState}, ${t.state}) = 'ambiguous'`),
    index("removed_in_a_version")
      .on(t.exerciseId, t.versionId, t.contributionId)
      .where(sql`coalesce(${t.settledState}, ${t.state}) = 'removed'`),
    check("quote_whole_or_none", sql`num_nonnulls(${t.exact}, ${t.prefix}, ${t.suffix}) in (0, 3)`),
    check("words_whole_or_nowhere", sql`num_nonnulls(${t.startsAt}, ${t.endsAt}) in (0, 2)`),
    check(
      "words_in_a_block",
      sql`${t.startsAt} is null or (${t.blockStableId} is not null and ${t.exact} is not null)`,
    ),
    check("block_in_a_section", sql`${t.blockStableId} is null or ${t.sectionStableId} is not null`),
    check(
      "placed_or_not",
      sql`case when coalesce(${t.settledState}, ${t.state}) in ('ambiguous', 'removed') then ${t.startsAt} is null
        else ${t.sectionStableId} is not null and (${t.exact} is null) = (${t.startsAt} is null) end`,
    ),
    check("words_in_order", sql`${t.startsAt} >= 0 and ${t.endsAt} > ${t.startsAt}`),
    check(
      "settled_by_somebody",
      sql`num_nonnulls(${t.settledState}, ${t.settledBy}, ${t.settledAt}) in (0, 3)`,
    ),
    check("settled_for_good", sql`${t.settledState} not in ('selected', 'ambiguous')`),
  ],
);
