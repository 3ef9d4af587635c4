import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ReadDraft } from "@/domain/draft-import";
import { bytea, id, instant } from "./columns";
import { personId } from "./references";
import { strategies } from "./strategies";

/**
 * A Word file that somebody brought in, from the moment it arrived until its draft is stored or given up. `file` is
 * there only while it waits to be read: what Word keeps about people in it is not kept by us.
 */
export const draftImports = pgTable(
  "draft_imports",
  {
    id: id(),
    strategyId: integer("strategy_id")
      .notNull()
      .references(() => strategies.id, { onDelete: "cascade" }),
    number: text().notNull(),
    label: text().notNull().default(""),
    fileName: text("file_name").notNull(),
    fileSize: integer("file_size").notNull(),
    sha256: text().notNull(),
    file: bytea(),
    createdBy: personId("created_by"),
    createdAt: instant("created_at").notNull().defaultNow(),
    startedAt: instant("started_at"),
    readAt: instant("read_at"),
    // One of these two, once it has been read.
    refusal: text(),
    draft: jsonb().$type<ReadDraft>(),
    // What was chosen on the page that confirms it, by field, when somebody saved it and came back later.
    answers: jsonb().$type<Record<string, string>>().notNull().default({}),
    pictures: text().array().notNull().generatedAlwaysAs(sql`pictures_in(draft)`),
  },
  (t) => [
    // One at a time, so that what is looked at is what will be compared.
    uniqueIndex("one_import_at_a_time").on(t.strategyId),
    index("imports_by_picture").using("gin", t.pictures),
    check("read_or_waiting", sql`(${t.readAt} is null) = (${t.file} is not null)`),
    check(
      "drafted_or_refused",
      sql`(${t.readAt} is not null) = (num_nonnulls(${t.refusal}, ${t.draft}) = 1)`,
    ),
  ],
);
