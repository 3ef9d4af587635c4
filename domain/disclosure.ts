import { type Cell, hideWhatGivesAway, type Relation, rounded, type Table } from "./disclosure-bounds";

/**
 * Statistical disclosure control: what may leave the circle of those entitled to the raw figures. D§3.3.
 * Every count is of distinct people, never of comments, and no result holds a raw figure.
 */

/** `k`: the smallest number shown; `base`: what shown numbers are rounded to; `minDenominator`: for percentages. */
export type Ruleset = { k: number; base: number; minDenominator: number };
export type PublishedCount = { shown: string; value: number | null; suppressed: boolean };
export type PublishedRow = PublishedCount & { label: string };
export type CountedRow = { label: string; count: number; groupSize?: number | null };
/** `showTrueZero` is the caller's word that nobody is given away by a nought (never so for a sensitive attribute). */
export type GroupFacts = { groupSize?: number | null; showTrueZero?: boolean };
/**
 * `total`: published under the rows, from its own raw figure. `totalGroupSize`: how many people it is out of.
 * `overlapping`: one person may stand in several rows, so that rows do not add up and no sum of them is made.
 */
export type TableFacts = {
  total?: number;
  totalGroupSize?: number | null;
  showTrueZero?: boolean;
  overlapping?: boolean;
};
export type PublishedTable = {
  rows: PublishedRow[];
  total: PublishedCount | null;
  sdc: Ruleset & { suppressed: number };
};

export const defaultRuleset: Ruleset = { k: 10, base: 5, minDenominator: 30 };
export const otherGroups = "Other groups";
/** What a published table says beneath itself, when a figure in it is hidden. */
export const confidentialNote = "[c] is withheld so that no one can be picked out.";
export const roundingNote = "Figures are rounded and may not sum.";

const confidential: PublishedCount = { shown: "[c]", value: null, suppressed: true };
/** Below this many people a percentage of raw figures would give the raw figures back. D§3.3, rule 6. */
const roundedBelow = 200;

/**
 * One count as it may be published (D§3.3, rules 1 to 3): rounded, or `[c]` when it is below `k`, when the group is,
 * or when fewer than `k` of the group are on the other side. Throws a RangeError for a count or ruleset that is none.
 */
export function publishedCount(count: number, ruleset: Ruleset, facts: GroupFacts = {}): PublishedCount {
  checkRuleset(ruleset);
  checkCount(count);
  return givesAway(count, ruleset.k, facts) ? confidential : shownCount(rounded(count, ruleset.base));
}

function givesAway(
  count: number,
  k: number,
  { groupSize = null, showTrueZero = false }: GroupFacts,
): boolean {
  if (groupSize !== null && groupSize < k) return true;
  if (count === 0) return !showTrueZero || groupSize === null;
  return count < k || (groupSize !== null && groupSize - count < k);
}

/**
 * A table of one dimension as it may be published. Rows of groups smaller than `k` are merged into "Other groups"
 * (at the end); what would give someone away is hidden; then more is hidden, smallest first and the total last,
 * until no hidden figure can be worked out from the rest. D§3.3, rules 1 to 5, 7 and 10.
 */
export function publishedTable(
  rows: readonly CountedRow[],
  ruleset: Ruleset,
  facts: TableFacts = {},
): PublishedTable {
  const table = primarilyHidden(rows, ruleset, facts);
  hideWhatGivesAway(table, ruleset);
  const published = table.cells.map((cell) => ({ label: cell.label, ...publishedCell(cell, ruleset) }));
  return {
    rows: published,
    total: facts.total === undefined ? null : publishedCell(table.total, ruleset),
    sdc: { ...ruleset, suppressed: published.filter(({ suppressed }) => suppressed).length },
  };
}

/**
 * A share in whole per cent, or `[c]`. Shown only for at least `minDenominator` people with `k` on either side;
 * from rounded figures while there are fewer than 200 people. D§3.3, rule 6.
 */
export function publishedPercentage(part: number, whole: number, ruleset: Ruleset): PublishedCount {
  checkCount(whole);
  const least = Math.max(ruleset.minDenominator, ruleset.k);
  if (whole < least || publishedCount(part, ruleset, { groupSize: whole }).suppressed) return confidential;
  const figure = (count: number) => (whole < roundedBelow ? rounded(count, ruleset.base) : count);
  const value = Math.round((100 * figure(part)) / figure(whole));
  return { shown: `${value}%`, value, suppressed: false };
}

/**
 * The raw count that a new seal of the same figure is published from. A change of 1 to `k` - 1 people would tell
 * the seals apart to the person, so the count behind the last published figure stays. Keep what is returned (where
 * raw figures are kept) and pass it as `previous` at the next seal. D§3.3, rule 8.
 */
export function keptFigure(previous: number, next: number, { k }: Ruleset): number {
  const change = Math.abs(next - previous);
  return change > 0 && change < k ? previous : next;
}

/**
 * How many people are in any of several groups, each counted once; null when a group keeps no list of its people,
 * because such figures are not to be added up. D§2.3, D§10a.10.
 */
export function distinctPeople(rosters: readonly (readonly string[] | null)[]): number | null {
  const people = new Set<string>();
  for (const roster of rosters) {
    if (roster === null) return null;
    for (const person of roster) people.add(person);
  }
  return people.size;
}

function primarilyHidden(rows: readonly CountedRow[], ruleset: Ruleset, facts: TableFacts): Table {
  const { showTrueZero = false, overlapping = false, totalGroupSize = null } = facts;
  for (const { count } of rows) checkCount(count);
  const large = rows.filter(({ groupSize = null }) => groupSize === null || groupSize >= ruleset.k);
  const small = rows.filter((row) => !large.includes(row));
  const cells = large.map((row) => cellOf(row, ruleset, showTrueZero));
  if (small.length > 0) {
    const merged = { label: otherGroups, count: sumOf(small, "count"), groupSize: sumOf(small, "groupSize") };
    const cell = cellOf(merged, ruleset, showTrueZero);
    cells.push(
      overlapping ? { ...cell, hidden: "primary", hiddenRange: { low: 0, high: merged.groupSize } } : cell,
    );
  }
  const added = sumOf(rows, "count");
  const count = facts.total ?? added;
  const total = cellOf({ label: "Total", count, groupSize: totalGroupSize }, ruleset, showTrueZero);
  return { cells, total, relation: relationOf(added - count, facts), overlapping };
}

function cellOf(
  { label, count, groupSize = null }: CountedRow,
  ruleset: Ruleset,
  showTrueZero: boolean,
): Cell {
  const { suppressed } = publishedCount(count, ruleset, { groupSize, showTrueZero });
  const small = { low: showTrueZero && count > 0 && groupSize !== null ? 1 : 0, high: ruleset.k - 1 };
  const large = {
    low: Math.max(ruleset.k, (groupSize ?? 0) - ruleset.k + 1),
    high: Math.max(count, groupSize ?? 0),
  };
  const hiddenRange = count < ruleset.k ? small : large;
  return { label, count, hidden: suppressed ? "primary" : "no", hiddenRange };
}

function relationOf(excess: number, { overlapping = false, total }: TableFacts): Relation {
  if (overlapping && (total === undefined || excess < 0)) return "none";
  if (overlapping || excess > 0) return "overlap";
  return excess === 0 ? "sum" : "partial";
}

function publishedCell({ hidden, count }: Cell, { base }: Ruleset): PublishedCount {
  return hidden === "no" ? shownCount(rounded(count, base)) : confidential;
}

function shownCount(value: number): PublishedCount {
  return { shown: value.toLocaleString("en-GB"), value, suppressed: false };
}

function sumOf(rows: readonly CountedRow[], figure: "count" | "groupSize"): number {
  return rows.reduce((sum, row) => sum + (row[figure] ?? 0), 0);
}

function checkRuleset({ k, base }: Ruleset): void {
  const known = Number.isInteger(k) && k >= 5 && k <= 50 && Number.isInteger(base) && base >= 1 && base <= k;
  if (!known) throw new RangeError(`A threshold of ${k} rounded to ${base} is no disclosure rule.`);
}

function checkCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count of people.`);
}
