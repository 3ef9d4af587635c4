import type { PublishedCount } from "./disclosure";
import type { Level } from "./exercise";
import type { ResponseCode } from "./issue";

/** A figure as it may be published: never bare (product.md, promise 2). `asAt` is an instant in ISO 8601. */
export type PublishedMetric = PublishedCount & {
  label: string;
  basis: "counted" | "estimated" | "reported_by_host";
  source: string;
  asAt: string;
  deduplicated: boolean;
};

export type ReachRow = {
  label: string;
  kind: string;
  invited: PublishedMetric;
  tookPart: PublishedMetric;
  contributed: PublishedMetric;
};

export type SummaryIssue = {
  reference: string;
  theme: string;
  statement: string;
  people: PublishedCount;
  contested: boolean;
  response: { code: ResponseCode; reason: string; role: string };
  section: { number: number; title: string } | null;
  changes: string[];
};

export type SummaryChange = {
  section: string;
  block: string | null;
  kind: string;
  summary: string;
  issues: string[];
  editorial: boolean;
};

export type SummaryQuote = { text: string; section: string };

/** One line of the register of submissions (D§2.2, annex B): what came in, and that it was accounted for. */
export type RegisterEntry = { number: number; channel: string; status: string; accountedFor: string };

/** What a person writes for the summary, by section of D§2.2. */
export const summaryWordKeys = [
  "purpose",
  "howEngaged",
  "equality",
  "governance",
  "limitations",
  "nextSteps",
] as const;
export type SummaryWordKey = (typeof summaryWordKeys)[number];
export type SummaryWords = Record<SummaryWordKey, string>;

/**
 * The engagement summary (D§2.2), after disclosure control. Closed and typed: this, as canonical JSON, is what
 * is sealed, so nothing in it may depend on when it was compiled. Counts of people are published counts; no raw
 * figure is in it.
 */
export type SummaryContent = {
  schema: "soundings/engagement-summary/1";
  organisation: string;
  exercise: {
    title: string;
    slug: string;
    level: Level;
    openedAt: string;
    closedAt: string;
    openToInfluence: string;
    notOpenToInfluence: string;
    eqia: string;
  };
  strategy: {
    title: string;
    discussed: { number: string; sha256: string };
    latest: { number: string; sha256: string };
  };
  words: SummaryWords;
  metrics: {
    invited: PublishedMetric;
    tookPart: PublishedMetric;
    contributed: PublishedMetric;
    contributions: PublishedMetric;
    issues: PublishedMetric;
  };
  // Kept apart and never added up: forums that state a headcount and have no list (D§2.3).
  stated: PublishedMetric[];
  byForum: ReachRow[];
  byDirectorate: ReachRow[];
  themes: { name: string; description: string; people: PublishedCount; strength: string }[];
  issues: SummaryIssue[];
  changes: SummaryChange[];
  quotes: SummaryQuote[];
  method: {
    codeFrame: { theme: string; code: string; definition: string }[];
    coders: number;
    // Contributions, not people.
    coded: number;
    dispositions: { disposition: string; contributions: number }[];
    statuses: { status: string; contributions: number }[];
    suggestions: string;
    disclosure: { ruleset: string; k: number; base: number; suppressed: number };
  };
  register: RegisterEntry[];
};

/** Strength words from a fixed scale, by share of those who contributed (D§2.2, section 5). */
export function strengthWord(people: number, contributed: number): string {
  const share = contributed === 0 ? 0 : people / contributed;
  return scale.find(({ least }) => share >= least)?.word ?? "A few";
}

const scale = [
  { least: 0.5, word: "Most" },
  { least: 0.25, word: "Many" },
  { least: 0.1, word: "Some" },
  { least: 0, word: "A few" },
];

/** What stands between an exercise and its seal: each with whether it is done and, if not, what to do. */
export type SealTask = { key: string; title: string; done: boolean; missing: string; href: string };
