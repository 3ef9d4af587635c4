import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { BlockContent } from "@/domain/block";
import { blockKinds, teamRoles } from "@/domain/strategy";
import { id, instant, wordVector } from "./columns";
import { directorates, people } from "./people";

export const teamRole = pgEnum("team_role", teamRoles);
export const blockKind = pgEnum("block_kind", blockKinds);

export const strategies = pgTable("strategies", {
  id: id(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  directorateId: integer("directorate_id").references(() => directorates.id),
  portfolio: text(),
  // True: the decision belongs to the full council, not to a Cabinet Member (D§2.7).
  policyFramework: boolean("policy_framework").notNull().default(false),
  periodFrom: integer("period_from"),
  periodTo: integer("period_to"),
  createdBy: integer("created_by")
    .notNull()
    .references(() => people.id),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const strategyTeam = pgTable(
  "strategy_team",
  {
    strategyId: integer("strategy_id")
      .notNull()
      .references(() => strategies.id),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    role: teamRole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.strategyId, t.personId, t.role] }),
    index("teams_of_a_person").on(t.personId),
  ],
);

/** A numbered draft. Once `publishedAt` is set nothing in it changes: triggers refuse it. */
export const versions = pgTable(
  "versions",
  {
    id: id(),
    strategyId: integer("strategy_id")
      .notNull()
      .references(() => strategies.id),
    number: text().notNull(),
    label: text().notNull().default(""),
    supersedesId: integer("supersedes_id"),
    createdBy: integer("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    // What the import could not carry over as it was: shown in the preview, kept with the version.
    findings: jsonb().$type<{ kind: string; message: string; where: string }[]>().notNull().default([]),
    sha256: text(),
    // Counts the edits of a draft, so that of two at once the second sees the first.
    revision: integer().notNull().default(1),
    publishedAt: instant("published_at"),
    publishedBy: integer("published_by").references(() => people.id),
  },
  (t) => [
    unique("one_version_per_number").on(t.strategyId, t.number),
    foreignKey({ name: "versions_supersede", columns: [t.supersedesId], foreignColumns: [t.id] }),
  ],
);

export const sections = pgTable(
  "sections",
  {
    id: id(),
    versionId: integer("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    // The same in every version, whatever the number becomes.
    stableId: text("stable_id").notNull(),
    number: integer().notNull(),
    title: text().notNull(),
  },
  (t) => [
    unique("one_section_per_number").on(t.versionId, t.number),
    unique("one_section_per_stable_id").on(t.versionId, t.stableId),
  ],
);

export const blocks = pgTable(
  "blocks",
  {
    id: id(),
    versionId: integer("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    sectionId: integer("section_id")
      .notNull()
      .references(() => sections.id, { onDelete: "cascade" }),
    stableId: text("stable_id").notNull(),
    position: integer().notNull(),
    // “4.3”; headings have none.
    number: text(),
    kind: blockKind().notNull(),
    content: jsonb().$type<BlockContent>().notNull(),
    // The block in plain words: for anchors, search, comparison and hashing.
    text: text().notNull(),
    // The pictures it shows, by their SHA-256: whoever sees a block sees them.
    pictures: text().array().notNull().generatedAlwaysAs(sql`pictures_in(content)`),
    // What search looks for in it.
    words: wordVector().notNull().generatedAlwaysAs(sql`words_of(text)`),
  },
  (t) => [
    index("blocks_by_picture").using("gin", t.pictures),
    unique("blocks_in_order").on(t.sectionId, t.position),
    unique("one_block_per_stable_id").on(t.versionId, t.stableId),
  ],
);
