import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { digestFrequencies } from "@/domain/digest";
import { forumKinds, type GroupClaim, membershipSources } from "@/domain/forum";
import { roles } from "@/domain/person";
import { id, instant } from "./columns";

export const role = pgEnum("role", roles);
export const forumKind = pgEnum("forum_kind", forumKinds);
export const membershipSource = pgEnum("membership_source", membershipSources);
export const digestFrequency = pgEnum("digest_frequency", digestFrequencies);

/** One row: the council that runs this installation, and the numbers that a council may set (D§0). */
export const organisation = pgTable("organisation", {
  id: integer().primaryKey().default(1),
  name: text().notNull(),
  brandColour: text("brand_colour").notNull().default("#17494d"),
  serviceEmail: text("service_email").notNull(),
  divisionWord: text("division_word").notNull().default("electoral division"),
  dispensationOffice: text("dispensation_office").notNull().default("Head of Paid Service"),
  callInDays: integer("call_in_days").notNull().default(5),
  noticeClearDays: integer("notice_clear_days").notNull().default(28),
  referencePattern: text("reference_pattern").notNull().default("^\\d{2}/\\d{5}$"),
  closureDays: date("closure_days").array().notNull().default(sql`'{}'`),
});

export const directorates = pgTable("directorates", {
  id: id(),
  name: text().notNull().unique(),
});

export const people = pgTable(
  "people",
  {
    id: id(),
    // Keyed on issuer and subject, never on e-mail; both are empty until the first sign-in through a provider.
    issuer: text(),
    subject: text(),
    name: text().notNull(),
    email: text(),
    staffNumber: text("staff_number"),
    post: text(),
    directorateId: integer("directorate_id").references(() => directorates.id),
    roles: role().array().notNull().default(["contributor"]),
    sessionVersion: integer("session_version").notNull().default(1),
    suspendedAt: instant("suspended_at"),
    leftAt: instant("left_at"),
    // How often they are told by e-mail what is new; theirs alone to choose.
    digest: digestFrequency().notNull().default("weekly"),
  },
  (t) => [
    unique("one_person_per_subject").on(t.issuer, t.subject),
    uniqueIndex("one_person_per_email").on(sql`lower(${t.email})`),
    uniqueIndex("one_person_per_staff_number").on(sql`lower(${t.staffNumber})`),
  ],
);

export const forums = pgTable("forums", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  kind: forumKind().notNull(),
  description: text().notNull().default(""),
  membershipSource: membershipSource("membership_source").notNull().default("roster"),
  restricted: boolean().notNull().default(false),
  // For a forum whose members are those of a group: what the council’s provider calls it, and where it says so (D§6).
  groupClaim: text("group_claim").$type<GroupClaim>(),
  groupValue: text("group_value"),
  // For an unlisted forum: how many people, how that is known, and when (D§2.3).
  statedHeadcount: integer("stated_headcount"),
  headcountBasis: text("headcount_basis"),
  headcountAsAt: date("headcount_as_at"),
});

export const memberships = pgTable(
  "memberships",
  {
    forumId: integer("forum_id")
      .notNull()
      .references(() => forums.id),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    convenes: boolean().notNull().default(false),
    joinedOn: date("joined_on").notNull().defaultNow(),
    leftOn: date("left_on"),
  },
  (t) => [
    primaryKey({ columns: [t.forumId, t.personId, t.joinedOn] }),
    index("memberships_of_a_person").on(t.personId),
  ],
);

/** A link sent by e-mail: only its hash is kept; it is used once, by a button, before it expires. */
export const signInTokens = pgTable("sign_in_tokens", {
  tokenHash: text("token_hash").primaryKey(),
  personId: integer("person_id")
    .notNull()
    .references(() => people.id),
  createdAt: instant("created_at").notNull().defaultNow(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** What was done, by whom, chained by hash; appended through append_audit() alone (D§7). */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: id(),
    stream: text().notNull(),
    sequence: integer().notNull(),
    at: instant("at").notNull(),
    actorId: integer("actor_id"),
    action: text().notNull(),
    object: text().notNull(),
    detail: text().notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text().notNull(),
  },
  (t) => [unique("audit_in_order").on(t.stream, t.sequence)],
);
