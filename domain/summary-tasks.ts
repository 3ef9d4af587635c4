import { countInWords } from "./counts-in-words";
import { stageOf } from "./exercise";
import { type SmallNumber, smallNumbersInProse, smallNumberWords } from "./small-numbers";
import { type SealTask, type SummaryWordKey, summaryWordKeys } from "./summary";
import type { SummaryFacts } from "./summary-facts";

/** How many contributions are neither coded nor accounted for otherwise. */
export function unaccounted(contributions: SummaryFacts["contributions"]): number {
  return contributions.filter((one) => !accountedFor(one)).length;
}

/**
 * A contribution is accounted for by a code or a stated disposition; one that its author withdrew, or that was
 * transferred, states its own (D§2.6). “Held” is not a resting place.
 */
export function accountedFor({ coded, disposition, status }: SummaryFacts["contributions"][number]): boolean {
  return coded || disposition !== null || status === "withdrawn" || status === "transferred";
}

/**
 * What must be done before a summary can be prepared and sealed (D§2.5, D§10a.7, 8 and 14). Pure: the page lists
 * it as a task list, the action refuses while one is not done.
 */
export function sealTasks(facts: SummaryFacts, now: Date): SealTask[] {
  const base = `/manage/exercises/${facts.exercise.slug}`;
  return [
    closedTask(facts, now, base),
    heldTask(facts, base),
    codedTask(facts, base),
    answeredTask(facts, base),
    wordsTask(facts, base),
    proseTask(facts, base),
    quotesTask(facts, base),
    peopleTask(facts, base),
  ];
}

function closedTask({ exercise }: SummaryFacts, now: Date, base: string): SealTask {
  const timetable = { ...exercise, pausedAt: null, cancelledAt: null, reportedAt: null };
  const closed = ["closed", "sealed"].includes(stageOf(timetable, now));
  const undecided = exercise.lateContributions > 0 && !exercise.lateDecision;
  const missing = closed
    ? "Record what was decided about contributions that came in late."
    : "The exercise is not closed yet.";
  return { key: "closed", title: "Close the exercise", done: closed && !undecided, missing, href: base };
}

function heldTask({ contributions }: SummaryFacts, base: string): SealTask {
  const held = contributions.filter(({ status }) => status === "held").length;
  return {
    key: "held",
    title: "Decide on every contribution held for review",
    done: held === 0,
    missing: `${countInWords(held, "contribution is", "contributions are")} still held for review.`,
    href: `/moderation?exercise=${base.split("/").at(-1)}`,
  };
}

function codedTask({ contributions }: SummaryFacts, base: string): SealTask {
  const left = unaccounted(contributions);
  return {
    key: "coded",
    title: "Account for every contribution",
    done: left === 0,
    missing: `${countInWords(left, "contribution has", "contributions have")} neither a code nor a disposition.`,
    href: `${base}/coding`,
  };
}

function answeredTask({ issues }: SummaryFacts, base: string): SealTask {
  const open = issues.filter(({ responseCode, responseReason }) => !responseCode || !responseReason).length;
  const missing =
    issues.length === 0
      ? "No issues have been raised from the themes yet."
      : `${countInWords(open, "issue has", "issues have")} no response with a reason.`;
  return {
    key: "answered",
    title: "Answer every issue",
    done: issues.length > 0 && open === 0,
    missing,
    href: `${base}/issues`,
  };
}

const wordTitles: Record<SummaryWordKey, string> = {
  purpose: "purpose and scope",
  howEngaged: "how we engaged",
  equality: "equality",
  governance: "governance trail",
  limitations: "limitations",
  nextSteps: "next steps",
};

function wordsTask({ words }: SummaryFacts, base: string): SealTask {
  const empty = summaryWordKeys.filter((key) => !words[key]?.trim());
  return {
    key: "words",
    title: "Write what the figures cannot say",
    done: empty.length === 0,
    missing: `Still to write: ${empty.map((key) => wordTitles[key]).join(", ")}.`,
    href: `${base}/summary/words`,
  };
}

function proseTask(facts: SummaryFacts, base: string): SealTask {
  const found = smallNumbers(facts);
  return {
    key: "disclosure",
    title: "Check that no one is given away",
    done: found.length === 0,
    missing: `Write “${smallNumberWords}” in place of: ${found.map(({ words }) => `“${words}”`).join(", ")}.`,
    href: `${base}/summary/words`,
  };
}

/** Counts of people below the threshold in anything that was written by hand (D§3.3, rule 9). */
function smallNumbers({ words, issues, exercise, quotes }: SummaryFacts): SmallNumber[] {
  const written = [
    ...Object.values(words),
    ...issues.flatMap(({ statement, responseReason }) => [statement, responseReason ?? ""]),
    ...quotes.map(({ text }) => text),
  ];
  return written.flatMap((text) => smallNumbersInProse(text, exercise.smallestCount));
}

function quotesTask({ quotes, exercise }: SummaryFacts, base: string): SealTask {
  const unfit = quotes.filter(
    (quote) => !quote.approved || !quote.permitted || quote.themePeople < exercise.smallestCount,
  );
  return {
    key: "quotes",
    title: "Have every quote read by a second person",
    done: unfit.length === 0,
    missing: `${countInWords(unfit.length, "quote is", "quotes are")} waiting for a second reader, or can no longer be used.`,
    href: `${base}/summary/quotes`,
  };
}

function peopleTask({ sealers }: SummaryFacts, base: string): SealTask {
  return {
    key: "people",
    title: "Have two people who can seal",
    done: sealers >= 2,
    missing: "Sealing needs two different people. Add someone to the team.",
    href: `${base}/team`,
  };
}
