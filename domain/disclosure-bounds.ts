/**
 * Secondary suppression: what an onlooker can work out about a hidden figure from the figures that are shown, and
 * what is hidden besides so that nothing can be worked out. D§3.3, rule 4. The other rules are in `disclosure.ts`.
 */

/** The whole numbers that a figure may be, ends included. */
export type Range = { low: number; high: number };

export type Cell = {
  label: string;
  count: number;
  /** Hidden for its own sake, hidden to protect another, or not at all. */
  hidden: "primary" | "secondary" | "no";
  /** What the rules themselves tell of the figure if it is hidden for its own sake. */
  hiddenRange: Range;
};

/**
 * How the rows bear on the total: they add up to it, they count some people twice (`overlap`), they leave some
 * people out (`partial`), or they say nothing about it. `overlapping` is the caller's word that no sum is meant.
 */
export type Relation = "sum" | "overlap" | "partial" | "none";
export type Table = { cells: Cell[]; total: Cell; relation: Relation; overlapping: boolean };
type Rule = { k: number; base: number };
type Weakness = "only one is hidden" | "too few values are left";

/** A hidden figure must keep this many possible values, whatever else is shown. */
const leastPossibleValues = 5;

/** Hides more figures of a table, in place, until no hidden one can be worked out from the rest. */
export function hideWhatGivesAway(table: Table, rule: Rule): void {
  for (let gap = weakness(table, rule); gap !== null; gap = weakness(table, rule)) hideMore(table, gap);
}

/** A count to the nearest `base`, halves up. */
export function rounded(count: number, base: number): number {
  return Math.floor(count / base + 0.5) * base;
}

/** How a hidden figure could be worked out from the rest of the table, or null when none can. */
function weakness({ cells, total, relation, overlapping }: Table, rule: Rule): Weakness | null {
  const linked = relation === "none" ? cells : [...cells, total];
  const hidden = linked.filter((cell) => cell.hidden !== "no");
  if (hidden.length === 0 || linked.every((cell) => cell.hidden !== "no" || cell.count === 0)) return null;
  if (hidden.length === 1 && !overlapping) return "only one is hidden";

  const ranges = cells.map((cell) => rangeOf(cell, cells, rule));
  const totalRange = rangeOf(total, cells, rule);
  const pinned =
    cells.some((cell, index) => isPinned(cell, rowRange(ranges, totalRange, relation)(index))) ||
    isPinned(total, hiddenTotalRange(sumOf(ranges), totalRange, relation));
  return pinned ? "too few values are left" : null;
}

/**
 * Hides the smallest figure still shown, the total last. When too few values made it necessary to hide every row,
 * the total goes with the last of them: that so much had to be hidden would itself tell what the figures are.
 */
function hideMore({ cells, total }: Table, gap: Weakness): void {
  const next = smallestShown(cells) ?? total;
  next.hidden = "secondary";
  if (gap === "too few values are left" && smallestShown(cells) === null && total.hidden === "no") {
    total.hidden = "secondary";
  }
}

function isPinned({ hidden, hiddenRange }: Cell, left: Range): boolean {
  return hidden === "primary" && widthOf(left) < Math.min(leastPossibleValues, widthOf(hiddenRange));
}

/** What an onlooker who knows these rules, and which figure was hidden for which reason, knows of one. */
function rangeOf(cell: Cell, cells: readonly Cell[], rule: Rule): Range {
  if (cell.hidden === "primary") return cell.hiddenRange;
  if (cell.hidden === "no") return roundedFrom(rounded(cell.count, rule.base), rule);
  const next = cells.includes(cell) ? smallestShown(cells) : null;
  return { low: rule.k, high: next ? rangeOf(next, cells, rule).high : Number.POSITIVE_INFINITY };
}

/** The numbers that round to a published value. Only numbers of at least `k` are rounded at all. */
function roundedFrom(value: number, { k, base }: Rule): Range {
  if (value === 0) return { low: 0, high: 0 };
  return { low: Math.max(k, value - Math.floor(base / 2)), high: value + Math.ceil(base / 2) - 1 };
}

function smallestShown(cells: readonly Cell[]): Cell | null {
  const shown = cells.filter(({ hidden, count }) => hidden === "no" && count > 0);
  return shown.reduce<Cell | null>(
    (least, cell) => (least && least.count <= cell.count ? least : cell),
    null,
  );
}

/** What is left of a row's range once the other rows and the total are taken into account. */
function rowRange(rows: readonly Range[], total: Range, relation: Relation): (index: number) => Range {
  const bounded = relation === "sum" || relation === "overlap";
  const capped = relation === "sum" || relation === "partial";
  return (index) => {
    const row = rows[index] ?? total;
    if (relation === "none") return row;
    const others = sumOf(rows.filter((_, other) => other !== index));
    return shared(row, {
      low: bounded ? total.low - others.high : 0,
      high: capped ? total.high - others.low : total.high,
    });
  };
}

/** What is left of the range of a hidden total once the rows are taken into account. */
function hiddenTotalRange(all: Range, total: Range, relation: Relation): Range {
  return shared(total, {
    low: relation === "sum" || relation === "partial" ? all.low : 0,
    high: relation === "sum" || relation === "overlap" ? all.high : Number.POSITIVE_INFINITY,
  });
}

function sumOf(ranges: readonly Range[]): Range {
  const nothing = { low: 0, high: 0 };
  return ranges.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), nothing);
}

function shared(one: Range, other: Range): Range {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
}

function widthOf({ low, high }: Range): number {
  return Math.max(0, high - low + 1);
}
