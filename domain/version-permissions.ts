import { stageOf, type Timetable } from "./exercise";
import type { TeamRole } from "./strategy";
import { compareVersionNumbers } from "./version-number";

/** What the rules need to know of a strategy: what the viewer is to it, and the draft that waits, if one does. */
export type StrategyFacts = { myRoles: readonly TeamRole[]; draftNumber: string | null };

/** What the rules need to know of a version. `latestNumber` is the last published one, before this or after it. */
export type VersionFacts = {
  number: string;
  publishedAt: Date | null;
  supersedesNumber: string | null;
  latestNumber: string | null;
  sectionCount: number;
  unexplainedCount: number;
  discussedCount: number;
};

/** Who may bring in a draft: the lead, a deputy or an analyst; one draft at a time, so that changes are compared once. */
export function importVersionRefusal({ myRoles, draftNumber }: StrategyFacts): string | null {
  if (!isOneOf(myRoles, drafters))
    return "Only the programme lead, a deputy or an analyst can import a draft.";
  if (draftNumber) return `Version ${draftNumber} is still a draft. Publish it or discard it first.`;
  return null;
}

/** Who may write a new version from the latest one, without a file: whoever may import one, once there is one. */
export function startVersionRefusal(strategy: StrategyFacts, latestNumber: string | null): string | null {
  if (!isOneOf(strategy.myRoles, drafters))
    return "Only the programme lead, a deputy or an analyst can start a new version.";
  if (!latestNumber) return "No version is published yet. Import the first draft instead.";
  return importVersionRefusal(strategy);
}

/** Who may edit a draft, and until when: nothing of a published version is edited (D§2.7). */
export function editDraftRefusal({ myRoles }: StrategyFacts, version: VersionFacts): string | null {
  if (version.publishedAt) return published(version);
  if (!isOneOf(myRoles, drafters)) return "Only the programme lead, a deputy or an analyst can edit a draft.";
  return null;
}

/** Who may say why a draft changed, and until when: nothing of a published version is edited (D§2.7). */
export function explainChangeRefusal({ myRoles }: StrategyFacts, version: VersionFacts): string | null {
  if (version.publishedAt) return published(version);
  if (!isOneOf(myRoles, drafters))
    return "Only the programme lead, a deputy or an analyst can explain changes.";
  return null;
}

/** Who may publish a draft: the lead or a deputy, once every change has its reason (issue → change, D§2.7). */
export function publishVersionRefusal({ myRoles }: StrategyFacts, version: VersionFacts): string | null {
  if (version.publishedAt) return published(version);
  if (!isOneOf(myRoles, publishers)) return "Only the programme lead or a deputy can publish a version.";
  if (version.sectionCount === 0) return "This draft has no sections.";
  if (isOvertaken(version)) {
    return `Version ${version.latestNumber} was published after this draft was imported. Discard it and import it again.`;
  }
  return unexplained(version.unexplainedCount);
}

/** Who may discard a draft: the lead or a deputy, while it is one. */
export function discardVersionRefusal({ myRoles }: StrategyFacts, version: VersionFacts): string | null {
  if (version.publishedAt) return published(version);
  if (!isOneOf(myRoles, publishers)) return "Only the programme lead or a deputy can discard a draft.";
  if (version.discussedCount > 0)
    return "An exercise is set up with this draft. Choose another version there first.";
  return null;
}

/** Whether an exercise may go on with a newer version: what has closed keeps the one that was discussed. */
export function movesOn(timetable: Timetable, now: Date): boolean {
  return ["draft", "scheduled", "open", "paused"].includes(stageOf(timetable, now));
}

const drafters: readonly TeamRole[] = ["lead", "deputy", "analyst"];
const publishers: readonly TeamRole[] = ["lead", "deputy"];

function isOneOf(mine: readonly TeamRole[], wanted: readonly TeamRole[]): boolean {
  return mine.some((role) => wanted.includes(role));
}

function published({ number }: VersionFacts): string {
  return `Version ${number} is published, so it is never edited. Import a new version.`;
}

/** The draft was compared with a version that is no longer the last one. */
function isOvertaken({ number, supersedesNumber, latestNumber }: VersionFacts): boolean {
  if (!latestNumber) return false;
  return latestNumber !== supersedesNumber || compareVersionNumbers(number, latestNumber) <= 0;
}

function unexplained(count: number): string | null {
  if (count === 0) return null;
  if (count === 1) return "One change has neither an issue behind it nor is marked as editorial.";
  return `${count} changes have neither an issue behind them nor are marked as editorial.`;
}
