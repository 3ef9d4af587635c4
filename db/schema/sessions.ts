import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bases } from "@/domain/metric";
import { sessionFormats } from "@/domain/session";
import { id, instant } from "./columns";
import { contributions } from "./contributions";
import { exerciseId, forumId, personId } from "./references";

export const sessionFormat = pgEnum("session_format", sessionFormats);
export const figureBasis = pgEnum("figure_basis", bases);

/** A lab or meeting of a forum about an exercise (D§2.7). */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    exerciseId: exerciseId(),
    forumId: forumId(),
    title: text().notNull(),
    purpose: text().notNull().default(""),
    format: sessionFormat().notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    place: text(),
    // Where people join online: an address of another service.
    link: text(),
    facilitatorId: personId("facilitator_id"),
    // The sections to discuss, by stable id.
    sectionIds: text("section_ids").array().notNull().default(sql`'{}'`),
    // What the host says of how many were there; counted from those who joined where this is empty.
    attendedCount: integer("attended_count"),
    attendedBasis: figureBasis("attended_basis"),
    // The same for good in every calendar (RFC 5545, 3.8.4.7), with a number that grows with each change of it.
    uid: uuid().notNull().defaultRandom().unique(),
    sequence: integer().notNull().default(0),
    // What a calendar program fetches it by, without signing in.
    calendarToken: uuid("calendar_token").notNull().defaultRandom(),
    // Counts the changes, so that of two at once the second sees the first.
    revision: integer().notNull().default(1),
    cancelledAt: instant("cancelled_at"),
    cancelledReason: text("cancelled_reason"),
    createdBy: personId("created_by"),
    createdAt: instant("created_at").notNull().defaultNow(),
    changedAt: instant("changed_at"),
  },
  (t) => [
    unique("one_session_per_calendar").on(t.calendarToken),
    index("sessions_of_a_forum").on(t.forumId, t.startsAt),
    index("sessions_of_an_exercise").on(t.exerciseId, t.startsAt),
    check("begins_before_it_ends", sql`${t.startsAt} < ${t.endsAt}`),
    check("somewhere", sql`${t.place} is not null or ${t.link} is not null`),
    check("attended_with_its_basis", sql`num_nonnulls(${t.attendedCount}, ${t.attendedBasis}) in (0, 2)`),
    check("cancelled_with_a_reason", sql`num_nonnulls(${t.cancelledAt}, ${t.cancelledReason}) in (0, 2)`),
  ],
);

/** That a member came to a session: said by the member, at its join page. */
export const sessionAttendances = pgTable(
  "session_attendances",
  {
    sessionId: integer("session_id")
      .notNull()
      .references(() => sessions.id),
    personId: personId("person_id"),
    exerciseId: exerciseId(),
    forumId: forumId(),
    joinedAt: instant("joined_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.personId] }),
    index("attendances_of_an_exercise").on(t.exerciseId, t.personId),
  ],
);

/** A contribution of channel `session_note`: in which session, who took it down, and what its speaker says of it. */
export const sessionNotes = pgTable(
  "session_notes",
  {
    contributionId: integer("contribution_id")
      .primaryKey()
      .references(() => contributions.id),
    sessionId: integer("session_id")
      .notNull()
      .references(() => sessions.id),
    exerciseId: exerciseId(),
    forumId: forumId(),
    takenBy: personId("taken_by"),
    takenAt: instant("taken_at").notNull().defaultNow(),
    confirmedAt: instant("confirmed_at"),
    disownedAt: instant("disowned_at"),
    // Made when the form was rendered, so that a form sent twice makes one note.
    key: uuid().notNull().unique(),
  },
  (t) => [index("notes_of_a_session").on(t.sessionId, t.contributionId)],
);
