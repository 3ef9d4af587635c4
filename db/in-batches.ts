// PostgreSQL takes at most 65,535 parameters in a statement; a block has nine.
const batchSize = 1000;

/** Writes rows of any number, as many at a time as a statement can hold. */
export async function inBatches<Row>(rows: readonly Row[], insert: (batch: Row[]) => PromiseLike<unknown>) {
  for (let from = 0; from < rows.length; from += batchSize) await insert(rows.slice(from, from + batchSize));
}
