import { contributionReference, placeInWords } from "./contribution-words";
import { countInWords } from "./counts-in-words";
import { instantInWords } from "./dates-in-words";
import { decisionAddress } from "./decision-facts";
import type { Notice, NoticeKind } from "./notice";

type Words = { text: string; href: string };

/**
 * A notice in words, and the page that it is about. It holds no words of staff and nobody’s name: what is told of a
 * contribution is what became of it and where it was made.
 */
export function noticeWords(notice: Notice): Words {
  return { text: texts[notice.kind](notice), href: hrefOf(notice) };
}

const texts: Record<NoticeKind, (notice: Notice) => string> = {
  opened: ({ exercise, led }) =>
    led ? `${titleOf(exercise)} has opened` : `${titleOf(exercise)} is open for you to say what you think`,
  extended: ({ exercise }) => `The dates of ${titleOf(exercise)} have changed${until(exercise)}`,
  paused: ({ exercise }) => `${titleOf(exercise)} is paused: nobody can contribute for now`,
  resumed: ({ exercise }) => `${titleOf(exercise)} goes on`,
  cancelled: ({ exercise }) => `${titleOf(exercise)} has been cancelled`,
  closes_soon: ({ exercise }) => `${titleOf(exercise)} closes soon${until(exercise)}`,
  closed: ({ exercise, led }) =>
    led ? `${titleOf(exercise)} has closed: provide the result` : `${titleOf(exercise)} has closed`,
  reported: ({ exercise }) => `The results of ${titleOf(exercise)} are published`,
  decision_published: ({ decision }) => `A decision is published: ${decision?.title ?? ""}`,
  decision_ready: ({ decision }) => `A decision waits for you: ${decision?.title ?? ""}`,
  report_due: ({ exercise }) =>
    `The summary of ${titleOf(exercise)} is sealed: report back to everyone invited`,
  to_place: ({ exercise, count }) =>
    `${countInWords(count, "placing")} of ${titleOf(exercise)} ${count === 1 ? "waits" : "wait"} for you to settle`,
  waiting: ({ forum, count }) =>
    `${countInWords(count, "contribution")} ${count === 1 ? "waits" : "wait"} for a moderator in ${forum ?? "your forum"}`,
  replied: (notice) => `${countInWords(notice.count, "reply", "replies")} to ${said(notice)}`,
  published: (notice) => `${capital(said(notice))} has been published as you wrote it`,
  held: (notice) => `${capital(said(notice))} is held for review`,
  redacted: (notice) => `Some words were taken out of ${said(notice)}`,
  withheld: (notice) => `${capital(said(notice))} is withheld from the forum, and still analysed`,
  transferred: (notice) => `${capital(said(notice))} has been transferred`,
  reviewed: (notice) => `The review that you asked for is decided: ${said(notice)}`,
  answered: (notice) => `${capital(said(notice))} has an official answer`,
  suggestion_answered: (notice) => `The words that you suggested have been answered: ${said(notice)}`,
  ambiguous: (notice) => `The draft changed, and where it is now is being settled: ${said(notice)}`,
  removed: (notice) => `The draft changed, and no longer has the text of ${said(notice)}`,
  quoted: (notice) => `The summary quotes, without your name, ${said(notice)}`,
};

/** Where each kind leads. A contribution is the first on its page of “My contributions”. */
function hrefOf({ kind, exercise, contribution, decision, led }: Notice): string {
  if (contribution) return `/contributions?before=${contribution.id + 1}#c-${contribution.id}`;
  if (kind === "decision_ready") return "/decisions/reading";
  if (decision) return `/decisions/${decisionAddress(decision.reference)}`;
  if (!exercise) return "/notices";
  if (kind === "waiting") return `/moderation?exercise=${exercise.slug}`;
  if (kind === "to_place") return `/manage/exercises/${exercise.slug}/placings`;
  if (kind === "reported") return `/exercises/${exercise.slug}/feedback`;
  return led ? `/manage/exercises/${exercise.slug}` : `/exercises/${exercise.slug}`;
}

function titleOf(exercise: Notice["exercise"]): string {
  return exercise?.title ?? "An exercise";
}

function until(exercise: Notice["exercise"]): string {
  return exercise?.closesAt ? `: it closes at ${instantInWords(exercise.closesAt)}` : "";
}

/** “what you said about paragraph 4.3 of section 4 (C-12)”. */
function said({ contribution }: Notice): string {
  if (!contribution) return "what you said";
  const { id, section, block } = contribution;
  const reference = contributionReference(id);
  if (section === null) return `what you said (${reference})`;
  const place = block ? `${placeInWords(block)} of section ${section}` : `section ${section} as a whole`;
  return `what you said about ${place} (${reference})`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type NoticeCounts = Partial<Record<NoticeKind, number>>;

/** What a digest says is new, by kind of page: numbers and addresses of our own, no titles, words or names. */
export function digestLines(counts: NoticeCounts): Words[] {
  return digestGroups.flatMap(({ kinds, line, href }) => {
    const count = kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
    return count > 0 ? [{ text: line(count), href }] : [];
  });
}

type Group = { kinds: readonly NoticeKind[]; line: (count: number) => string; href: string };
const digestGroups: readonly Group[] = [
  {
    kinds: ["decision_ready", "report_due", "to_place", "waiting"],
    line: (count) => `${countInWords(count, "thing")} for you to do`,
    href: "/notices",
  },
  {
    kinds: ["replied"],
    line: (count) => `Replies to ${countInWords(count, "contribution")} of yours`,
    href: "/contributions",
  },
  {
    kinds: [
      ...(["published", "held", "redacted", "withheld", "transferred", "reviewed", "answered"] as const),
      ...(["suggestion_answered", "ambiguous", "removed", "quoted"] as const),
    ],
    line: (count) => `${countInWords(count, "piece")} of news of your contributions`,
    href: "/contributions",
  },
  {
    kinds: ["opened", "extended", "paused", "resumed", "cancelled", "closes_soon", "closed", "reported"],
    line: (count) => `${countInWords(count, "piece")} of news of exercises`,
    href: "/exercises",
  },
  {
    kinds: ["decision_published"],
    line: (count) => `${countInWords(count, "decision")} published`,
    href: "/decisions",
  },
];
