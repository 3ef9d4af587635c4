import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChangedDetails, RosterColumns, RosterOutcome, RosterProblem } from "@/domain/roster";
import type { MissingChoice, RosterCounts } from "@/domain/roster-import";
import { bytea, id, instant } from "./columns";
import { directorates, forums, people } from "./people";
import { personId } from "./references";

/**
 * A file with a forum’s members, from the moment it arrived; afterwards the record that it was brought in, with its
 * counts. `file` is there until it is confirmed or refused: a change of columns reads it again.
 */
export const rosterImports = pgTable(
  "roster_imports",
  {
    id: id(),
    forumId: integer("forum_id")
      .notNull()
      .references(() => forums.id, { onDelete: "cascade" }),
    fileName: text("file_name").notNull(),
    fileSize: integer("file_size").notNull(),
    sha256: text().notNull(),
    file: bytea(),
    createdBy: personId("created_by"),
    createdAt: instant("created_at").notNull().defaultNow(),
    startedAt: instant("started_at"),
    readAt: instant("read_at"),
    refusal: text(),
    /** The first line of the file, and which of its columns is what: empty where that has to be asked. */
    headings: text().array(),
    columns: jsonb().$type<RosterColumns>(),
    counts: jsonb().$type<RosterCounts>(),
    missingChoice: text("missing_choice").$type<MissingChoice>(),
    confirmedAt: instant("confirmed_at"),
    /** The last sign of life of whoever is writing it in. */
    writtenAt: instant("written_at"),
    appliedAt: instant("applied_at"),
  },
  (t) => [
    uniqueIndex("one_roster_at_a_time")
      .on(t.forumId)
      .where(sql`${t.appliedAt} is null and ${t.refusal} is null`),
    check("applied_once_confirmed", sql`${t.appliedAt} is null or ${t.confirmedAt} is not null`),
  ],
);

/** What becomes of each line of a roster, and of each member who is not in it; written before anything is saved. */
export const rosterRows = pgTable(
  "roster_rows",
  {
    id: id(),
    importId: integer("import_id")
      .notNull()
      .references(() => rosterImports.id, { onDelete: "cascade" }),
    /** Its line in the file; empty for a member who is not in it. */
    line: integer(),
    outcome: text().$type<RosterOutcome>().notNull(),
    name: text().notNull().default(""),
    email: text(),
    staffNumber: text("staff_number"),
    post: text(),
    directorate: text(),
    directorateId: integer("directorate_id").references(() => directorates.id),
    joinedOn: date("joined_on"),
    leftOn: date("left_on"),
    personId: integer("person_id").references(() => people.id),
    /** For somebody who may be the person of another line, or somebody known here. */
    twin: text(),
    changed: jsonb().$type<ChangedDetails>(),
    problems: jsonb().$type<RosterProblem[]>(),
    doneAt: instant("done_at"),
  },
  (t) => [
    index("roster_rows_by_outcome").on(t.importId, t.outcome, t.id),
    index("roster_rows_to_do").on(t.importId, t.id).where(sql`${t.doneAt} is null`),
  ],
);

/** Whose groups could not be read when they last signed in: their memberships stay as they were (D§6). */
export const groupLookupFailures = pgTable("group_lookup_failures", {
  personId: integer("person_id")
    .primaryKey()
    .references(() => people.id),
  problem: text().notNull(),
  failedAt: instant("failed_at").notNull().defaultNow(),
});
