import { type Change, changesBetween } from "./version-change";
import type { VersionContent } from "./version-content";

type Linked = { id: number; number: string; supersedesId: number | null };

/**
 * The versions from an earlier one (not included) to a later one, the oldest first: the steps whose changes lie
 * between the two. Without `from`, the one step from what the version superseded. Null where there is no such way:
 * the version is the first, or `from` does not come before it.
 */
export function stepsBetween<Version extends Linked>(
  versions: readonly Version[],
  to: string,
  from?: string,
): { from: Version; steps: Version[] } | null {
  const steps: Version[] = [];
  let step = versions.find(({ number }) => number === to);
  while (step) {
    steps.unshift(step);
    const { supersedesId } = step;
    const before = versions.find(({ id }) => id === supersedesId);
    if (before && (from === undefined || before.number === from)) return { from: before, steps };
    step = before;
  }
  return null;
}

/** The versions that come before one, the newest first: those that it can be compared with. */
export function versionsBefore<Version extends Linked>(
  versions: readonly Version[],
  number: string,
): Version[] {
  const version = versions.find((one) => one.number === number);
  const before = versions.find(({ id }) => id === version?.supersedesId);
  return before ? [before, ...versionsBefore(versions, before.number)] : [];
}

/** Why a change was made, and in which version. */
export type Reason<Cited> = {
  versionNumber: string;
  summary: string;
  editorial: boolean;
  issues: Cited[];
  issueCount: number;
  /** How many suggestions the words are from. */
  suggestions: number;
};

type Explained<Cited> = Change & Omit<Reason<Cited>, "versionNumber">;
export type ReasonedChange<Cited> = Change & { number: number; reasons: Reason<Cited>[] };

/**
 * The changes between two versions with the reasons that were given on the way: those of the one step where there is
 * one; over several, every difference between the ends, each with the reasons of whatever happened to it in between.
 */
export function changesOverSteps<Cited extends { id: number }>(
  steps: readonly { versionNumber: string; changes: readonly Explained<Cited>[] }[],
  before: VersionContent,
  after: VersionContent,
): ReasonedChange<Cited>[] {
  const given = steps.flatMap(({ versionNumber, changes }) =>
    changes.map((change) => ({ ...change, versionNumber })),
  );
  const told = steps.length === 1 ? given : changesBetween(before, after);
  return told.map(({ sectionStableId, blockStableId, kind }, index) => {
    const change = { sectionStableId, blockStableId, kind };
    return { ...change, number: index + 1, reasons: once(behind(change, given).map(reasonOf)) };
  });
}

/** What happened to the same thing on the way; or else to what it came, went or moved with. */
function behind<Cited, Given extends Explained<Cited>>(change: Change, given: readonly Given[]): Given[] {
  const inSection = given.filter(({ sectionStableId }) => sectionStableId === change.sectionStableId);
  if (change.blockStableId === null) {
    const same = inSection.filter(({ blockStableId }) => blockStableId === null);
    return change.kind === "added" || change.kind === "removed" || same.length === 0 ? inSection : same;
  }
  const same = given.filter(({ blockStableId }) => blockStableId === change.blockStableId);
  return same.length > 0 ? same : inSection.filter(({ blockStableId }) => blockStableId === null);
}

function reasonOf<Cited>(given: Explained<Cited> & { versionNumber: string }): Reason<Cited> {
  const { versionNumber, summary, editorial, issues, issueCount, suggestions } = given;
  return { versionNumber, summary, editorial, issues, issueCount, suggestions };
}

/** The same reason of the same version is told once. */
function once<Cited extends { id: number }>(reasons: readonly Reason<Cited>[]): Reason<Cited>[] {
  const seen = new Map<string, Reason<Cited>>();
  for (const reason of reasons) {
    const { versionNumber, summary, editorial, issues, issueCount, suggestions } = reason;
    seen.set(
      JSON.stringify([
        ...[versionNumber, summary, editorial, issueCount, suggestions],
        issues.map(({ id }) => id),
      ]),
      reason,
    );
  }
  return [...seen.values()];
}
