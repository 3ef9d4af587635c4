import { DrizzleQueryError } from "drizzle-orm/errors";
import postgres from "postgres";

/**
 * The same error without the values that were sent with the statement. Whatever throws ends in a log, and what
 * staff wrote, and who they are, must not (ASVS 16.2.5). Which constraint or policy it was stays.
 */
export function wordlessError(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DrizzleQueryError) forgetParameters(cause);
    if (cause instanceof postgres.PostgresError) forgetRow(cause);
  }
  return error;
}

function forgetParameters(error: DrizzleQueryError) {
  const full = error.message;
  error.message = `Failed query: ${error.query}`;
  error.stack = String(error.stack).replace(full, () => error.message);
  error.params = [];
}

/** “Failing row contains (…)” and the statement in which a function failed. */
function forgetRow(error: postgres.PostgresError) {
  delete error.detail;
  delete error.where;
}
