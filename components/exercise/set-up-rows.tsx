import type { SummaryRow } from "@/components/ui/summary-list";
import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import { levelWords } from "@/domain/exercise";
import type { SetUpKey } from "@/domain/exercise-tasks";
import {
  lateRuleWords,
  nameVisibilityWords,
  othersShownWords,
  talkScopeWords,
} from "@/domain/exercise-words";
import { Lines } from "./lines";

/** What is recorded of one part of a set-up. The team and the forums are lists of their own. */
export function setUpRows(exercise: Exercise, part: SetUpKey): SummaryRow[] {
  return rowsOf[part](exercise);
}

const rowsOf: Record<SetUpKey, (exercise: Exercise) => SummaryRow[]> = {
  process: ({ hrMatters }) => [
    { key: "Covers pay, terms, restructure or redundancies", value: answer(hrMatters) },
  ],
  about: ({ title, plainSummary, level }) => [
    { key: "Title", value: title },
    text("Plain summary", plainSummary),
    { key: "Level of engagement", value: level && levelWords[level] },
  ],
  influence: (exercise) => [
    text("Open to influence", exercise.openToInfluence),
    text("Not open to influence", exercise.notOpenToInfluence),
    text("Why now", exercise.whyNow),
    text("Options", exercise.options),
    text("Constraints", exercise.constraints),
  ],
  draft: ({ versionNumber, versionLabel }) => [
    { key: "Version", value: versionNumber && `${versionNumber} ${versionLabel ?? ""}` },
  ],
  dates: ({ opensAt, closesAt, shortPeriodReason }) => [
    { key: "Opens", value: opensAt && <When at={opensAt} time /> },
    { key: "Closes", value: closesAt && <When at={closesAt} time /> },
    ...(shortPeriodReason ? [text("Why the period is short", shortPeriodReason)] : []),
  ],
  equality: ({ eqiaUrl, eqiaNote }) => [
    { key: "Equality impact assessment", value: eqiaUrl },
    text("Note of the screening", eqiaNote),
  ],
  names: ({ nameVisibility, talkScope, othersShown, privacyNoticeVersion }) => [
    { key: "Names", value: nameVisibility && nameVisibilityWords[nameVisibility] },
    { key: "Contributions", value: talkScopeWords[talkScope] },
    { key: "Others’ contributions", value: othersShownWords[othersShown] },
    { key: "Privacy notice", value: privacyNoticeVersion && `Version ${privacyNoticeVersion}` },
  ],
  rules: ({ lateRule, smallestCount, smallestCountReason, mostReminders }) => [
    { key: "Late contributions", value: lateRule && lateRuleWords[lateRule] },
    { key: "Smallest number that is shown", value: smallestCount },
    ...(smallestCountReason ? [text("Why it is below 10", smallestCountReason)] : []),
    { key: "Reminders that may be sent", value: mostReminders },
  ],
  team: () => [],
  forums: () => [],
  questions: () => [],
};

function text(key: string, words: string | null): SummaryRow {
  return words ? { key, value: <Lines text={words} /> } : { key };
}

function answer(yes: boolean | null): string | undefined {
  if (yes === null) return undefined;
  return yes ? "Yes" : "No";
}
