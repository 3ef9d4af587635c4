import { customType, integer, timestamp } from "drizzle-orm/pg-core";

/** Order of creation inside; addresses outside are slugs, numbers and references. */
export const id = () => integer().primaryKey().generatedAlwaysAsIdentity();
export const instant = (name: string) => timestamp(name, { withTimezone: true });
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
