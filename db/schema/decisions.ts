import { sql } from "drizzle-orm";
import { check, date, integer, jsonb, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { outcomes } from "@/domain/decision";
import type { RecordContent } from "@/domain/record";
import { id, instant } from "./columns";
import { exercises } from "./exercises";
import { people } from "./people";
import { personId } from "./references";
import { summaries } from "./summaries";

const [firstOutcome, ...otherOutcomes] = outcomes;
export const outcome = pgEnum("outcome", [firstOutcome ?? "approved", ...otherOutcomes]);

/** A decision and the Record of Decision being written for it (D§1.4). Its status is read off its dates. */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    reference: text().notNull().unique(),
    title: text().notNull(),
    exerciseId: integer("exercise_id").references(() => exercises.id),
    summaryId: integer("summary_id").references(() => summaries.id),
    decisionMakerId: integer("decision_maker_id").references(() => people.id),
    // Every field of the record that a person writes; closed and typed, see domain/record.ts.
    content: jsonb().$type<RecordContent>().notNull(),
    revision: integer().notNull().default(1),
    createdBy: personId("created_by"),
    createdAt: instant("created_at").notNull().defaultNow(),
    noticePublishedOn: date("notice_published_on"),
    // The day on which the decision is to be taken, as the record went to the decision maker.
    dueOn: date("due_on"),
    readyAt: instant("ready_at"),
    takenOn: date("taken_on"),
    takenAt: instant("taken_at"),
    outcome: outcome(),
    publishedOn: date("published_on"),
    publishedAt: instant("published_at"),
    publishedBy: integer("published_by").references(() => people.id),
    callInDeadline: date("call_in_deadline"),
    effectiveFrom: date("effective_from"),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
  },
  (t) => [check("taken_before_published", sql`${t.publishedOn} is null or ${t.publishedOn} >= ${t.takenOn}`)],
);

/** “I have read and considered the engagement summary with this seal”: before the decision is taken (D§2.1). */
export const acknowledgements = pgTable("acknowledgements", {
  id: id(),
  decisionId: integer("decision_id")
    .notNull()
    .references(() => decisions.id),
  summaryId: integer("summary_id")
    .notNull()
    .references(() => summaries.id),
  sha256: text().notNull(),
  personId: personId("person_id"),
  at: instant("at").notNull().defaultNow(),
});

/** The record as published: canonical JSON and its hash. Insert only. */
export const decisionRecords = pgTable(
  "decision_records",
  {
    id: id(),
    decisionId: integer("decision_id")
      .notNull()
      .unique()
      .references(() => decisions.id),
    content: text().notNull(),
    sha256: text().notNull().unique(),
    publishedBy: personId("published_by"),
    publishedAt: instant("published_at").notNull().defaultNow(),
  },
  (t) => [
    check("record_is_sha256", sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`),
  ],
);

/** A published record is corrected by a dated note, never edited (D§0, finding 10). Insert only. */
export const correctionNotes = pgTable("correction_notes", {
  id: id(),
  decisionId: integer("decision_id")
    .notNull()
    .references(() => decisions.id),
  text: text().notNull(),
  reason: text().notNull(),
  writtenBy: personId("written_by"),
  at: instant("at").notNull().defaultNow(),
});
