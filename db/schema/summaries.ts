import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { contributions } from "./contributions";
import { people } from "./people";
import { exerciseId, personId } from "./references";

/** What the team writes by hand for the summary, and the content that was prepared for sealing. */
export const summaryDrafts = pgTable("summary_drafts", {
  exerciseId: exerciseId().primaryKey(),
  // Free text by section of D§2.2: purpose, howEngaged, equality, governance, limitations, nextSteps …
  words: jsonb().$type<Record<string, string>>().notNull().default({}),
  revision: integer().notNull().default(1),
  updatedBy: integer("updated_by").references(() => people.id),
  updatedAt: instant("updated_at").notNull().defaultNow(),
  // Canonical JSON (RFC 8785) as it was when the first person prepared it, and its SHA-256.
  preparedContent: text("prepared_content"),
  preparedSha256: text("prepared_sha256"),
  preparedBy: integer("prepared_by").references(() => people.id),
  preparedAt: instant("prepared_at"),
});

/** A sealed engagement summary. Insert only: triggers refuse every update, deletion and truncation. */
export const summaries = pgTable(
  "summaries",
  {
    id: id(),
    exerciseId: exerciseId(),
    number: integer().notNull(),
    // Canonical JSON (RFC 8785): the bytes that were hashed.
    content: text().notNull(),
    sha256: text().notNull().unique(),
    preparedBy: personId("prepared_by"),
    sealedBy: personId("sealed_by"),
    sealedAt: instant("sealed_at").notNull().defaultNow(),
    supersedesId: integer("supersedes_id"),
    reason: text(),
  },
  (t) => [
    unique("one_summary_per_number").on(t.exerciseId, t.number),
    check("two_people_seal", sql`${t.preparedBy} <> ${t.sealedBy}`),
    check("seal_is_sha256", sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`),
  ],
);

/** Words of a contributor chosen for the summary, with permission and a second reader (D§3.4). */
export const quotes = pgTable(
  "quotes",
  {
    exerciseId: exerciseId(),
    contributionId: integer("contribution_id")
      .notNull()
      .references(() => contributions.id),
    text: text().notNull(),
    whySelected: text("why_selected").notNull(),
    selectedBy: personId("selected_by"),
    approvedBy: integer("approved_by").references(() => people.id),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.exerciseId, t.contributionId] }),
    check("two_people_quote", sql`${t.approvedBy} <> ${t.selectedBy}`),
  ],
);
