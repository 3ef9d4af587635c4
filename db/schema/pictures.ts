import { sql } from "drizzle-orm";
import { check, pgTable, text } from "drizzle-orm/pg-core";
import { pictureTypes } from "@/domain/picture";
import { bytea, instant } from "./columns";

/**
 * A picture of a draft, once, whatever shows it: the versions and imports that do are found by their own text. What
 * the camera or the program wrote into it is not in its bytes.
 */
export const pictures = pgTable(
  "pictures",
  {
    sha256: text().primaryKey(),
    type: text({ enum: pictureTypes }).notNull(),
    bytes: bytea().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    check("called_by_its_content", sql`${t.sha256} = encode(sha256(${t.bytes}), 'hex')`),
    check(
      "of_a_kind_that_is_shown",
      sql.raw(`type in (${pictureTypes.map((type) => `'${type}'`).join(", ")})`),
    ),
  ],
);
