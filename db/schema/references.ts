import { integer } from "drizzle-orm/pg-core";
import { exercises } from "./exercises";
import { forums, people } from "./people";

export const exerciseId = () =>
  integer("exercise_id")
    .notNull()
    .references(() => exercises.id);

export const forumId = () =>
  integer("forum_id")
    .notNull()
    .references(() => forums.id);

/** A person, by what they have to do with the row. */
export const personId = (name: string) =>
  integer(name)
    .notNull()
    .references(() => people.id);
