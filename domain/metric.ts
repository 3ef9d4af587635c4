/** How a figure is known (D§2.3). */
export const bases = ["counted", "estimated", "reported_by_host"] as const;
export type Basis = (typeof bases)[number];

export const basisWords: Record<Basis, string> = {
  counted: "Counted",
  estimated: "Estimated",
  reported_by_host: "Reported by the forum’s host, not counted here",
};

/**
 * A figure never stands bare: what it counts and from what, how that is known, when, and whether a person who
 * is in several groups was counted once (D§2.3; product.md, promise 2).
 */
export type Metric = { value: number; basis: Basis; source: string; asAt: Date; deduplicated: boolean };

/** From those who could have been invited to those who said something; never one in place of another. */
export type Reach = {
  eligible: Metric | null;
  invited: Metric;
  reached: Metric;
  tookPart: Metric;
  contributed: Metric;
};

export const reachFigures = ["eligible", "invited", "reached", "tookPart", "contributed"] as const;
export type ReachFigure = (typeof reachFigures)[number];

export const reachWords: Record<ReachFigure, string> = {
  eligible: "Eligible",
  invited: "Invited",
  reached: "Reached",
  tookPart: "Took part",
  contributed: "Contributed",
};

/** “Invited” may be said of the invited figure only, and so on: the sentence that goes with each (D§2.3). */
export const reachMeanings: Record<ReachFigure, string> = {
  eligible: "People who could have been invited",
  invited: "People invited through a forum",
  reached: "People who opened the exercise or took part in any way",
  tookPart: "People who read a section, answered, came to a session or contributed",
  contributed: "People who made at least one contribution that counts",
};

/**
 * The sentences that say where a reach contradicts itself: eligible ≥ invited ≥ reached ≥ took part ≥ contributed (D§2.3).
 * A figure that was not counted may be smaller than the one after it, because it is not exact.
 */
export function reachProblems(reach: Reach): string[] {
  const known = reachFigures.flatMap((figure) => {
    const metric = reach[figure];
    return metric ? [{ figure, metric }] : [];
  });
  return known.slice(1).flatMap(({ figure, metric }, index) => {
    const wider = known[index];
    const tooNarrow = wider?.metric.basis === "counted" && wider.metric.value < metric.value;
    return tooNarrow
      ? [
          `${reachWords[figure]} (${metric.value}) is more than ${reachWords[wider.figure].toLowerCase()} (${wider.metric.value}).`,
        ]
      : [];
  });
}

/** Reads a stored basis; what is not one of the three was reported to us. */
export function basisOf(stored: string | null): Basis {
  return bases.find((basis) => basis === stored) ?? "reported_by_host";
}
