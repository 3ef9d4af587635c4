import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { EditedSections } from "@/domain/draft-history";
import { id, instant } from "./columns";
import { personId } from "./references";
import { versions } from "./strategies";

/**
 * What somebody changed in a draft, with the sections as they were before: how an edit is undone, and who saved when.
 * It is kept until the draft is published or discarded.
 */
export const draftEdits = pgTable(
  "draft_edits",
  {
    id: id(),
    versionId: integer("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    // The section that the page was about.
    sectionStableId: text("section_stable_id").notNull(),
    // Every section that it changed.
    sectionIds: text("section_ids").array().notNull(),
    before: jsonb().$type<EditedSections>().notNull(),
    editedBy: personId("edited_by"),
    editedAt: instant("edited_at").notNull().defaultNow(),
  },
  (t) => [index("edits_of_a_version").on(t.versionId, t.id)],
);
