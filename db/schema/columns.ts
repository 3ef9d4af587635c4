import { customType, integer, timestamp } from "drizzle-orm/pg-core";

/** Order of creation inside; addresses outside are slugs, numbers and references. */
export const id = () => integer().primaryKey().generatedAlwaysAsIdentity();
export const instant = (name: string) => timestamp(name, { withTimezone: true });
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
/** The words of a text, stemmed, with their places: what is searched. */
export const wordVector = customType<{ data: string }>({ dataType: () => "tsvector" });
