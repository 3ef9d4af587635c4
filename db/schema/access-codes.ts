import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { kioskMinutes } from "@/domain/access-code";
import { id, instant } from "./columns";
import { people } from "./people";
import { exerciseId, forumId, personId } from "./references";

/** A code on paper for one person who has no mailbox. Only its keyed hash is kept (docs/decisions/0016). */
export const accessCodes = pgTable(
  "access_codes",
  {
    id: id(),
    codeHash: text("code_hash").notNull().unique(),
    personId: personId("person_id"),
    forumId: forumId(),
    madeBy: personId("made_by"),
    madeAt: instant("made_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
    revokedBy: integer("revoked_by").references(() => people.id),
  },
  (t) => [
    // A new code takes the place of the old one.
    uniqueIndex("one_code_in_force").on(t.forumId, t.personId).where(sql`${t.revokedAt} is null`),
    check("code_revoked_by_somebody", sql`num_nonnulls(${t.revokedAt}, ${t.revokedBy}) in (0, 2)`),
  ],
);

/** Codes that were wrong, by a keyed hash of the network address, for a day: what limits guessing. */
export const accessCodeGuesses = pgTable(
  "access_code_guesses",
  {
    addressHash: text("address_hash").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [index("guesses_from_an_address").on(t.addressHash, t.at), index("guesses_in_order").on(t.at)],
);

/** A shared device that stands ready for one exercise and one forum. Its cookie holds what this is the hash of. */
export const kiosks = pgTable(
  "kiosks",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique(),
    name: text().notNull(),
    exerciseId: exerciseId(),
    forumId: forumId(),
    idleMinutes: integer("idle_minutes").notNull(),
    setUpBy: personId("set_up_by"),
    setUpAt: instant("set_up_at").notNull().defaultNow(),
    revokedAt: instant("revoked_at"),
    revokedBy: integer("revoked_by").references(() => people.id),
  },
  (t) => [
    index("kiosks_of_a_forum").on(t.forumId),
    check(
      "kiosk_minutes",
      sql.raw(`idle_minutes between ${Math.min(...kioskMinutes)} and ${Math.max(...kioskMinutes)}`),
    ),
    check("kiosk_revoked_by_somebody", sql`num_nonnulls(${t.revokedAt}, ${t.revokedBy}) in (0, 2)`),
  ],
);

/** Each time that a code signed somebody in: ended by its person, by half an hour without a word, or with its code. */
export const codeSignIns = pgTable("code_sign_ins", {
  id: id(),
  codeId: integer("code_id")
    .notNull()
    .references(() => accessCodes.id),
  kioskId: integer("kiosk_id").references(() => kiosks.id),
  startedAt: instant("started_at").notNull().defaultNow(),
  seenAt: instant("seen_at").notNull().defaultNow(),
  endedAt: instant("ended_at"),
});
