/**
 * What an onlooker can work out about a hidden figure from the figures that are shown. Numbers only; the rules
 * that decide what to hide are in `disclosure.ts`. D§3.3, rule 4: "check by bounds".
 */

/** The whole numbers that a figure may be, ends included. */
export type Range = { low: number; high: number };

/**
 * How the rows of a table bear on its total: they add up to it, they count some people twice (`overlap`),
 * they leave some people out (`partial`), or they say nothing about it.
 */
export type Relation = "sum" | "overlap" | "partial" | "none";

export type Ranges = { rows: Range[]; total: Range };

/** The numbers that round to a published value. Only numbers of at least `k` are ever published. */
export function roundedFrom(value: number, { k, base }: { k: number; base: number }): Range {
  if (value === 0) return { low: 0, high: 0 };
  return { low: Math.max(k, value - Math.floor(base / 2)), high: value + Math.ceil(base / 2) - 1 };
}

/** How many values the row at an index can have, once the other rows and the total are taken into account. */
export function possibleRowValues({ rows, total }: Ranges, index: number, relation: Relation): number {
  const row = rows[index] ?? { low: 0, high: -1 };
  const others = sumOf(rows.filter((_, other) => other !== index));
  const atLeast = relation === "sum" || relation === "overlap" ? total.low - others.high : 0;
  const atMost = relation === "sum" || relation === "partial" ? total.high - others.low : total.high;
  return widthOf(
    shared(row, { low: atLeast, high: relation === "none" ? Number.POSITIVE_INFINITY : atMost }),
  );
}

/** How many values a hidden total can have, once the rows are taken into account. */
export function possibleTotalValues({ rows, total }: Ranges, relation: Relation): number {
  const all = sumOf(rows);
  const atLeast = relation === "sum" || relation === "partial" ? all.low : 0;
  const atMost = relation === "sum" || relation === "overlap" ? all.high : Number.POSITIVE_INFINITY;
  return widthOf(shared(total, { low: atLeast, high: atMost }));
}

/** How many whole numbers a range holds. */
export function widthOf({ low, high }: Range): number {
  return Math.max(0, high - low + 1);
}

function sumOf(ranges: Range[]): Range {
  return ranges.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
    low: 0,
    high: 0,
  });
}

function shared(one: Range, other: Range): Range {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
}
