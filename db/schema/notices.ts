import { integer, pgTable } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { people } from "./people";

/** When somebody looked at their notices: what is marked as new is what came since. Nobody else sees it. */
export const noticeVisits = pgTable("notice_visits", {
  personId: integer("person_id")
    .primaryKey()
    .references(() => people.id),
  lastAt: instant("last_at").notNull().defaultNow(),
  // The end of the visit before this one: what came after it stays marked as new while this one lasts.
  previousAt: instant("previous_at"),
});
