import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { longestHalfWritten } from "@/domain/contribution";
import { reasonsGiven } from "@/domain/contribution-reason";
import { id, instant } from "./columns";
import { contributionKind, contributions } from "./contributions";
import { forums } from "./people";
import { exerciseId, forumId, personId } from "./references";

/** What somebody has begun to say and not sent. Nobody else reads it: not the team, and not the steward’s functions. */
export const contributionDrafts = pgTable(
  "contribution_drafts",
  {
    id: id(),
    personId: personId("person_id"),
    exerciseId: exerciseId(),
    sectionStableId: text("section_stable_id").notNull(),
    // Null: about the whole section.
    blockStableId: text("block_stable_id"),
    parentId: integer("parent_id").references(() => contributions.id),
    kind: contributionKind().notNull().default("comment"),
    // The words of the block that are meant, and what stands before them, as they are typed: nothing is checked yet.
    words: text().notNull().default(""),
    before: text(),
    body: text().notNull(),
    // The words that are suggested for the block, as they are typed.
    proposed: text(),
    // Null: not chosen yet.
    forumId: integer("forum_id").references(() => forums.id),
    named: boolean(),
    quotePermission: boolean("quote_permission").notNull().default(false),
    // What the contribution will be sent with, from whichever device.
    idempotencyKey: uuid("idempotency_key").notNull(),
    // The form that saved it last: it may save again without knowing how that ended.
    writer: uuid().notNull(),
    revision: integer().notNull().default(1),
    savedAt: instant("saved_at").notNull().defaultNow(),
  },
  (t) => [
    unique("one_draft_per_place")
      .on(t.personId, t.exerciseId, t.sectionStableId, t.blockStableId, t.parentId, t.kind)
      .nullsNotDistinct(),
    index("drafts_to_be_deleted").on(t.exerciseId),
    check(
      "half_written_length",
      sql.raw(
        `char_length(body) <= ${longestHalfWritten} and char_length(proposed) <= ${longestHalfWritten}`,
      ),
    ),
  ],
);

export const reasonGiven = pgEnum("reason_given", reasonsGiven);

/** That a colleague agrees with a contribution, or that it matters to their team: a reason to look, never a vote. */
export const contributionReasons = pgTable(
  "contribution_reasons",
  {
    contributionId: integer("contribution_id")
      .notNull()
      .references(() => contributions.id),
    personId: personId("person_id"),
    reason: reasonGiven().notNull(),
    exerciseId: exerciseId(),
    forumId: forumId(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.personId, t.reason] }),
    index("reasons_of_an_exercise").on(t.exerciseId, t.personId),
  ],
);

/**
 * Where others are heard only after oneself, somebody who has nothing to add there says so. `blockStableId` is
 * “section” for the section as a whole.
 */
export const nothingToAdd = pgTable(
  "nothing_to_add",
  {
    exerciseId: exerciseId(),
    personId: personId("person_id"),
    sectionStableId: text("section_stable_id").notNull(),
    blockStableId: text("block_stable_id").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.exerciseId, t.sectionStableId, t.blockStableId] })],
);
