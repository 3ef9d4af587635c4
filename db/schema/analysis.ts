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
} from "drizzle-orm/pg-core";
import { dispositions } from "@/domain/contribution";
import { responseCodes } from "@/domain/issue";
import { id, instant } from "./columns";
import { contributions } from "./contributions";
import { people } from "./people";
import { exerciseId, personId } from "./references";
import { versions } from "./strategies";

const [firstDisposition, ...otherDispositions] = dispositions;
export const disposition = pgEnum("disposition", [firstDisposition ?? "duplicate", ...otherDispositions]);
const [firstResponse, ...otherResponses] = responseCodes;
export const responseCode = pgEnum("response_code", [firstResponse ?? "adopted", ...otherResponses]);

export const themes = pgTable(
  "themes",
  {
    id: id(),
    exerciseId: exerciseId(),
    name: text().notNull(),
    description: text().notNull().default(""),
    position: integer().notNull(),
  },
  (t) => [unique("one_theme_per_name").on(t.exerciseId, t.name)],
);

/** The code frame of an exercise: what a coder may say that a contribution is about. */
export const codes = pgTable(
  "codes",
  {
    id: id(),
    exerciseId: exerciseId(),
    themeId: integer("theme_id")
      .notNull()
      .references(() => themes.id),
    label: text().notNull(),
    definition: text().notNull().default(""),
    position: integer().notNull(),
    retiredAt: instant("retired_at"),
  },
  (t) => [unique("one_code_per_label").on(t.exerciseId, t.label)],
);

export const codings = pgTable(
  "codings",
  {
    contributionId: integer("contribution_id")
      .notNull()
      .references(() => contributions.id),
    codeId: integer("code_id")
      .notNull()
      .references(() => codes.id),
    exerciseId: exerciseId(),
    coderId: personId("coder_id"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.codeId] }),
    index("codings_of_a_code").on(t.codeId),
    index("codings_of_an_exercise").on(t.exerciseId),
  ],
);

/** Why a contribution has no code and is still accounted for. */
export const contributionDispositions = pgTable("contribution_dispositions", {
  contributionId: integer("contribution_id")
    .primaryKey()
    .references(() => contributions.id),
  exerciseId: exerciseId(),
  disposition: disposition().notNull(),
  note: text().notNull().default(""),
  decidedBy: personId("decided_by"),
  at: instant("at").notNull().defaultNow(),
});

export const issues = pgTable(
  "issues",
  {
    id: id(),
    exerciseId: exerciseId(),
    number: integer().notNull(),
    themeId: integer("theme_id")
      .notNull()
      .references(() => themes.id),
    statement: text().notNull(),
    // The section of the draft that it is about, if it is about one.
    sectionStableId: text("section_stable_id"),
    contested: boolean().notNull().default(false),
    responseCode: responseCode("response_code"),
    responseReason: text("response_reason"),
    responderRole: text("responder_role"),
    respondedBy: integer("responded_by").references(() => people.id),
    respondedAt: instant("responded_at"),
    revision: integer().notNull().default(1),
    createdBy: personId("created_by"),
    createdAt: instant("created_at").notNull().defaultNow(),
    // When contributors are told; until then only the team sees it.
    publishedAt: instant("published_at"),
  },
  (t) => [
    unique("one_issue_per_number").on(t.exerciseId, t.number),
    check("response_has_its_reason", sql`(${t.responseCode} is null) = (${t.responseReason} is null)`),
  ],
);

export const issueContributions = pgTable(
  "issue_contributions",
  {
    issueId: integer("issue_id")
      .notNull()
      .references(() => issues.id),
    contributionId: integer("contribution_id")
      .notNull()
      .references(() => contributions.id),
    exerciseId: exerciseId(),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.contributionId] }),
    index("issues_of_a_contribution").on(t.contributionId),
  ],
);

/** A change between a version and the one it supersedes, with the issues behind it or “editorial”. */
export const versionChanges = pgTable(
  "version_changes",
  {
    id: id(),
    versionId: integer("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    sectionStableId: text("section_stable_id").notNull(),
    blockStableId: text("block_stable_id"),
    kind: text().notNull(),
    summary: text().notNull().default(""),
    editorial: boolean().notNull().default(false),
  },
  (t) => [index("changes_of_a_version").on(t.versionId)],
);

export const changeIssues = pgTable(
  "change_issues",
  {
    changeId: integer("change_id")
      .notNull()
      .references(() => versionChanges.id, { onDelete: "cascade" }),
    issueId: integer("issue_id")
      .notNull()
      .references(() => issues.id),
    versionId: integer("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.changeId, t.issueId] }), index("changes_of_an_issue").on(t.issueId)],
);
