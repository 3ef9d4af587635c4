import { type PublishedCount, publishedCount, publishedTable, type Ruleset } from "./disclosure";
import { forumKindWords } from "./forum";
import type { PublishedMetric, ReachRow, SummaryContent } from "./summary";
import type { CountedReach, SummaryFacts } from "./summary-facts";

export type Dates = { invitedAt: string; closedAt: string };
type TableOptions = { ruleset: Ruleset; dates: Dates; overlapping: boolean };

/** A person in two forums is in two rows, so forums overlap; nobody is in two directorates. */
export function reachRows(rows: CountedReach[], { ruleset, dates, overlapping }: TableOptions): ReachRow[] {
  const invited = publishedTable(
    rows.map(({ label, invited }) => ({ label, count: invited, groupSize: null })),
    ruleset,
    { overlapping },
  );
  const out = (count: (row: CountedReach) => number) =>
    publishedTable(
      rows.map((row) => ({
        label: row.label,
        count: count(row),
        groupSize: row.invited >= ruleset.k ? row.invited : null,
      })),
      ruleset,
      { overlapping },
    );
  const tookPart = out((row) => row.tookPart);
  const contributed = out((row) => row.contributed);
  return rows.map(({ label, kind }, at) => ({
    label,
    kind: kind in forumKindWords ? forumKindWords[kind as keyof typeof forumKindWords] : kind,
    invited: {
      ...countAt(invited.rows, at),
      label: "invited",
      ...counted("Members at the launch", dates.invitedAt),
    },
    tookPart: {
      ...countAt(tookPart.rows, at),
      label: "took part",
      ...counted("Any recorded activity", dates.closedAt),
    },
    contributed: {
      ...countAt(contributed.rows, at),
      label: "contributed",
      ...counted("At least one contribution", dates.closedAt),
    },
  }));
}

/** The figures of the first table: people once each, and counts of things. */
export function metricsOf(
  { reach, contributions, issues }: SummaryFacts,
  { ruleset, dates: { invitedAt, closedAt } }: { ruleset: Ruleset; dates: Dates },
): SummaryContent["metrics"] {
  return {
    invited: {
      ...publishedCount(reach.invited, ruleset),
      label: "staff invited",
      ...counted("Members of the invited forums at the launch, each person once", invitedAt),
    },
    tookPart: {
      ...publishedCount(reach.tookPart, ruleset, { groupSize: reach.invited }),
      label: "took part",
      ...counted("Read a section of the draft or contributed, each person once", closedAt),
    },
    contributed: {
      ...publishedCount(reach.contributed, ruleset, { groupSize: reach.invited }),
      label: "contributed",
      ...counted("Made at least one contribution, each person once", closedAt),
    },
    contributions: wholeNumber(contributions.length, "contributions received", {
      source: "Register of submissions",
      asAt: closedAt,
    }),
    issues: wholeNumber(issues.length, "issues, all answered", {
      source: "Issues and responses",
      asAt: closedAt,
    }),
  };
}

/** Only the figures are taken from a row: its label is the row’s own, not the metric’s. */
export function countAt(rows: readonly PublishedCount[], at: number): PublishedCount {
  const row = rows[at];
  if (!row) return { shown: "[c]", value: null, suppressed: true };
  return { shown: row.shown, value: row.value, suppressed: row.suppressed };
}

export function counted(source: string, asAt: string) {
  return { basis: "counted" as const, source, asAt, deduplicated: true };
}

/** Counts of things, not of people: disclosure control is about people, so these stand as they are. */
function wholeNumber(value: number, label: string, where: { source: string; asAt: string }): PublishedMetric {
  return {
    shown: value.toLocaleString("en-GB"),
    value,
    suppressed: false,
    label,
    basis: "counted",
    deduplicated: true,
    ...where,
  };
}
