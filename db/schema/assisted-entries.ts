import { date, index, integer, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { saidBy } from "@/domain/assisted-entry";
import { instant } from "./columns";
import { contributions } from "./contributions";
import { exerciseId, forumId, personId } from "./references";

export const saidHow = pgEnum("said_how", saidBy);

/** How a contribution came to be entered for somebody else: who entered it, and when and how it was said. */
export const assistedEntries = pgTable(
  "assisted_entries",
  {
    contributionId: integer("contribution_id")
      .primaryKey()
      .references(() => contributions.id),
    exerciseId: exerciseId(),
    forumId: forumId(),
    said: saidHow().notNull(),
    saidOn: date("said_on").notNull(),
    enteredBy: personId("entered_by"),
    enteredAt: instant("entered_at").notNull().defaultNow(),
    // Why it was entered after the exercise had closed; null when it was not.
    lateReason: text("late_reason"),
  },
  (t) => [index("entries_of_an_exercise").on(t.exerciseId)],
);
