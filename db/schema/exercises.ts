import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { lateRules, levels, nameVisibilities, othersShownChoices, talkScopes } from "@/domain/exercise";
import { id, instant } from "./columns";
import { directorates, forums, people } from "./people";
import { strategies, versions } from "./strategies";

export const level = pgEnum("level", levels);
export const talkScope = pgEnum("talk_scope", talkScopes);
export const othersShown = pgEnum("others_shown", othersShownChoices);
export const nameVisibility = pgEnum("name_visibility", nameVisibilities);
export const lateRule = pgEnum("late_rule", lateRules);

/** An engagement exercise (D§2.7). What is null has not been set up yet; see exerciseTasks in the domain. */
export const exercises = pgTable(
  "exercises",
  {
    id: id(),
    slug: text().notNull().unique(),
    strategyId: integer("strategy_id")
      .notNull()
      .references(() => strategies.id),
    versionId: integer("version_id").references(() => versions.id),
    title: text().notNull(),
    plainSummary: text("plain_summary"),
    level: level(),
    openToInfluence: text("open_to_influence"),
    notOpenToInfluence: text("not_open_to_influence"),
    whyNow: text("why_now"),
    options: text(),
    constraints: text(),
    opensAt: instant("opens_at"),
    closesAt: instant("closes_at"),
    shortPeriodReason: text("short_period_reason"),
    eqiaUrl: text("eqia_url"),
    eqiaNote: text("eqia_note"),
    privacyNoticeVersion: text("privacy_notice_version"),
    // Asked, and must be no: pay, terms, restructure and redundancy have a law of their own (D§8).
    hrMatters: boolean("hr_matters"),
    talkScope: talkScope("talk_scope").notNull().default("own_forum"),
    othersShown: othersShown("others_shown").notNull().default("at_once"),
    nameVisibility: nameVisibility("name_visibility"),
    smallestCount: integer("smallest_count").notNull().default(10),
    roundingBase: integer("rounding_base").notNull().default(5),
    smallestCountReason: text("smallest_count_reason"),
    lateRule: lateRule("late_rule"),
    // How often, at most, those who have not taken part are reminded.
    mostReminders: integer("most_reminders").notNull().default(2),
    lateDecision: text("late_decision"),
    createdBy: integer("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    launchedAt: instant("launched_at"),
    pausedAt: instant("paused_at"),
    closedAt: instant("closed_at"),
    cancelledAt: instant("cancelled_at"),
    cancelledReason: text("cancelled_reason"),
    sealedAt: instant("sealed_at"),
    reportedAt: instant("reported_at"),
  },
  (t) => [
    // Few or none: what a policy asks for every statement.
    index("others_shown_after_own").on(t.id).where(sql`${t.othersShown} = 'after_own'`),
    check("opens_before_it_closes", sql`${t.opensAt} < ${t.closesAt}`),
    check("most_reminders_range", sql`${t.mostReminders} between 0 and 5`),
    check("smallest_count_range", sql`${t.smallestCount} between 5 and 50`),
    check("no_hr_matters_when_launched", sql`${t.launchedAt} is null or ${t.hrMatters} = false`),
  ],
);

/** Opened, extended, paused, closed, cancelled: each with who, when and why. */
export const exerciseEvents = pgTable(
  "exercise_events",
  {
    id: id(),
    exerciseId: integer("exercise_id")
      .notNull()
      .references(() => exercises.id),
    kind: text().notNull(),
    reason: text(),
    actorId: integer("actor_id")
      .notNull()
      .references(() => people.id),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [index("events_of_an_exercise").on(t.exerciseId, t.at)],
);

export const exerciseForums = pgTable(
  "exercise_forums",
  {
    exerciseId: integer("exercise_id")
      .notNull()
      .references(() => exercises.id),
    forumId: integer("forum_id")
      .notNull()
      .references(() => forums.id),
    addedBy: integer("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: instant("added_at").notNull().defaultNow(),
    // Set when the exercise is launched; from then on the forum counts as invited.
    invitedAt: instant("invited_at"),
    // For an unlisted forum, the headcount stated then, with its basis.
    statedHeadcount: integer("stated_headcount"),
    headcountBasis: text("headcount_basis"),
  },
  (t) => [primaryKey({ columns: [t.exerciseId, t.forumId] }), index("exercises_of_a_forum").on(t.forumId)],
);

/** Who was invited through which forum, as at the launch: what reach is measured against (D§2.3). */
export const invitations = pgTable(
  "invitations",
  {
    exerciseId: integer("exercise_id")
      .notNull()
      .references(() => exercises.id),
    forumId: integer("forum_id")
      .notNull()
      .references(() => forums.id),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    invitedAt: instant("invited_at").notNull().defaultNow(),
    // Where they worked when they were invited: filled in by the database, whoever moves later.
    directorateId: integer("directorate_id").references(() => directorates.id),
  },
  (t) => [
    primaryKey({ columns: [t.exerciseId, t.forumId, t.personId] }),
    index("invitations_of_a_person").on(t.personId),
  ],
);

/** That a person opened the page of an exercise: with the sections opened, the basis of “reached” (D§2.3). */
export const exerciseVisits = pgTable(
  "exercise_visits",
  {
    exerciseId: integer("exercise_id")
      .notNull()
      .references(() => exercises.id),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    firstAt: instant("first_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.exerciseId, t.personId] })],
);

/** That a person read a section: the basis of “took part”, and of what is new since the last visit. */
export const sectionVisits = pgTable(
  "section_visits",
  {
    exerciseId: integer("exercise_id")
      .notNull()
      .references(() => exercises.id),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    sectionStableId: text("section_stable_id").notNull(),
    firstAt: instant("first_at").notNull().defaultNow(),
    lastAt: instant("last_at").notNull().defaultNow(),
    // The end of the visit before this one: what came after it stays marked as new while this one lasts.
    previousAt: instant("previous_at"),
  },
  (t) => [primaryKey({ columns: [t.exerciseId, t.personId, t.sectionStableId] })],
);
