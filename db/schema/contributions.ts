import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  channels,
  contributionKinds,
  contributionStatuses,
  longestContribution,
  longestNote,
  moderationActions,
  moderationReasons,
} from "@/domain/contribution";
import { id, instant } from "./columns";
import { people } from "./people";
import { questions } from "./questions";
import { exerciseId, forumId, personId } from "./references";
import { versions } from "./strategies";

export const channel = pgEnum("channel", channels);
export const contributionKind = pgEnum("contribution_kind", contributionKinds);
export const contributionStatus = pgEnum("contribution_status", contributionStatuses);
export const moderationAction = pgEnum("moderation_action", moderationActions);
const [firstReason, ...otherReasons] = moderationReasons;
export const moderationReason = pgEnum("moderation_reason", [firstReason ?? "off_topic", ...otherReasons]);

/** What is shown. It names nobody: who wrote it is in contribution_authors, behind a wall of its own. */
export const contributions = pgTable(
  "contributions",
  {
    id: id(),
    exerciseId: exerciseId(),
    versionId: integer("version_id")
      .notNull()
      .references(() => versions.id),
    sectionStableId: text("section_stable_id").notNull(),
    // Null: about the whole section.
    blockStableId: text("block_stable_id"),
    // Where it stands in the version that the exercise goes on with: the stable ids of a section, and of a block unless
    // it stands by the section as a whole. Null: nowhere in it. Said by a trigger at first, then by each new version.
    placedSection: text("placed_section"),
    placedBlock: text("placed_block"),
    forumId: forumId(),
    parentId: integer("parent_id"),
    channel: channel().notNull().default("web"),
    kind: contributionKind().notNull().default("comment"),
    // The open question that an answer answers. Its foreign key says that both are of one exercise.
    questionId: integer("question_id"),
    status: contributionStatus().notNull().default("published"),
    // Set by a trigger from the exercise’s talk scope and the forum’s restriction, never by hand.
    shared: boolean().notNull().default(false),
    body: text().notNull(),
    revision: integer().notNull().default(1),
    quotePermission: boolean("quote_permission").notNull().default(false),
    receivedAt: instant("received_at").notNull().defaultNow(),
    receivedLate: boolean("received_late").notNull().default(false),
    editedAt: instant("edited_at"),
  },
  (t) => [
    foreignKey({ name: "contributions_reply", columns: [t.parentId], foreignColumns: [t.id] }),
    foreignKey({
      name: "contributions_answering",
      columns: [t.exerciseId, t.questionId],
      foreignColumns: [questions.exerciseId, questions.id],
    }),
    index("answers_to_a_question").on(t.questionId).where(sql`${t.questionId} is not null`),
    check("answers_answer_a_question", sql`(${t.kind} = 'answer') = (${t.questionId} is not null)`),
    index("contributions_of_a_block").on(t.exerciseId, t.placedSection, t.placedBlock, t.id),
    index("contributions_of_a_forum").on(t.forumId, t.status),
    // For the newest of one forum, on a block, in a section and in an exercise.
    index("talk_of_a_forum")
      .on(t.exerciseId, t.placedSection, t.placedBlock, t.forumId, t.id)
      .where(sql`${t.parentId} is null and ${t.status} in ('published', 'redacted')`),
    index("talk_of_an_exercise")
      .on(t.exerciseId, t.forumId, t.id)
      .where(sql`${t.parentId} is null and ${t.status} in ('published', 'redacted')`),
    index("talk_of_a_section")
      .on(t.exerciseId, t.placedSection, t.forumId, t.id)
      .where(sql`${t.parentId} is null and ${t.status} in ('published', 'redacted')`),
    index("rarer_talk")
      .on(t.exerciseId, t.forumId, t.id)
      .where(
        sql`${t.parentId} is null and ${t.status} in ('published', 'redacted') and ${t.kind} <> 'comment'`,
      ),
    // For what is new in a section since somebody’s last visit.
    index("new_in_a_section")
      .on(t.exerciseId, t.placedSection, t.receivedAt)
      .where(sql`${t.status} in ('published', 'redacted')`),
    index("replies").on(t.parentId),
    // For what waits for the convenors of a forum.
    index("held_in_a_forum").on(t.forumId, t.exerciseId, t.id).where(sql`${t.status} = 'held'`),
    check("contribution_length", sql.raw(`char_length(body) between 1 and ${longestContribution}`)),
  ],
);

/** Who wrote a contribution. `name` and `post` are as they stood then; a confidential one shows neither. */
export const contributionAuthors = pgTable(
  "contribution_authors",
  {
    contributionId: integer("contribution_id")
      .primaryKey()
      .references(() => contributions.id),
    exerciseId: exerciseId(),
    forumId: forumId(),
    personId: personId("person_id"),
    enteredBy: integer("entered_by").references(() => people.id),
    named: boolean().notNull(),
    // Kept by a trigger: whether the contribution is one that the forum’s members see.
    shown: boolean().notNull().default(true),
    name: text().notNull(),
    post: text(),
    // Made when the form was rendered: a form sent twice makes one contribution.
    idempotencyKey: uuid("idempotency_key").notNull(),
  },
  (t) => [
    unique("one_contribution_per_key").on(t.personId, t.idempotencyKey),
    index("contributions_of_a_person").on(t.personId, t.contributionId),
    index("authors_of_an_exercise").on(t.exerciseId, t.personId),
  ],
);

/** Every text as it was submitted, by revision; moderation and withdrawal never touch it. */
export const contributionOriginals = pgTable(
  "contribution_originals",
  {
    contributionId: integer("contribution_id")
      .notNull()
      .references(() => contributions.id),
    revision: integer().notNull(),
    exerciseId: exerciseId(),
    forumId: forumId(),
    body: text().notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.revision] })],
);

export const moderationEvents = pgTable(
  "moderation_events",
  {
    id: id(),
    contributionId: integer("contribution_id")
      .notNull()
      .references(() => contributions.id),
    exerciseId: exerciseId(),
    forumId: forumId(),
    actorId: personId("actor_id"),
    action: moderationAction().notNull(),
    fromStatus: contributionStatus("from_status").notNull(),
    toStatus: contributionStatus("to_status").notNull(),
    reason: moderationReason(),
    note: text(),
    at: instant("at").notNull().defaultNow(),
    reviewRequestedAt: instant("review_requested_at"),
    reviewRequest: text("review_request"),
  },
  (t) => [
    index("events_of_a_contribution").on(t.contributionId),
    index("reviews_asked_in_a_forum")
      .on(t.forumId, t.contributionId)
      .where(sql`${t.reviewRequestedAt} is not null`),
    check("moderation_note_length", sql.raw(`char_length(note) <= ${longestNote}`)),
  ],
);

/** A member’s word to the convenor that a contribution should be looked at. */
export const flags = pgTable(
  "flags",
  {
    contributionId: integer("contribution_id")
      .notNull()
      .references(() => contributions.id),
    personId: personId("person_id"),
    exerciseId: exerciseId(),
    forumId: forumId(),
    reason: text().notNull(),
    at: instant("at").notNull().defaultNow(),
    settledAt: instant("settled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.personId] }),
    index("open_flags_in_a_forum").on(t.forumId, t.contributionId).where(sql`${t.settledAt} is null`),
  ],
);
