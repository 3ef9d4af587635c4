import { dispositionWords } from "./contribution";
import { type PublishedCount, publishedCount, publishedTable, type Ruleset } from "./disclosure";
import { issueReference } from "./issue";
import {
  type ReachRow,
  type SummaryContent,
  type SummaryIssue,
  strengthWord,
  summaryWordKeys,
} from "./summary";
import type { SummaryFacts } from "./summary-facts";
import { countAt, metricsOf, reachRows } from "./summary-figures";

/**
 * The engagement summary from its raw facts (D§2.2), every count of people put through disclosure control
 * (D§3.3). The same facts give the same content, whoever compiles it and whenever: that is what lets a second
 * person seal the very bytes that the first prepared. Call it only when `sealTasks` are done: it throws when an
 * issue has no response.
 */
export function compileSummary(facts: SummaryFacts): SummaryContent {
  const { exercise, reach } = facts;
  const ruleset: Ruleset = { k: exercise.smallestCount, base: exercise.roundingBase, minDenominator: 30 };
  const closedAt = (exercise.closedAt ?? exercise.closesAt ?? new Date(0)).toISOString();
  const openedAt = (exercise.opensAt ?? new Date(0)).toISOString();
  const invitedAt = (exercise.launchedAt ?? new Date(0)).toISOString();
  const dates = { invitedAt, closedAt };
  const themes = publishedTable(
    facts.themes.map(({ name, people }) => ({ label: name, count: people })),
    ruleset,
    { overlapping: true },
  );
  const byForum = reachRows(facts.byForum, { ruleset, dates, overlapping: true });
  const byDirectorate = reachRows(facts.byDirectorate, { ruleset, dates, overlapping: false });
  const issues = facts.issues.map((issue) => publishedIssue(issue, ruleset));

  return {
    schema: "soundings/engagement-summary/1",
    organisation: facts.organisation,
    exercise: {
      title: exercise.title,
      slug: exercise.slug,
      level: exercise.level ?? "engage",
      openedAt,
      closedAt,
      openToInfluence: exercise.openToInfluence,
      notOpenToInfluence: exercise.notOpenToInfluence,
      eqia: exercise.eqia,
    },
    strategy: facts.strategy,
    words: wordsOf(facts),
    metrics: metricsOf(facts, { ruleset, dates }),
    stated: facts.stated.map(({ forum, headcount, basis }) => ({
      ...publishedCount(headcount, ruleset),
      label: `invited through ${forum}`,
      basis: "reported_by_host",
      source: basis,
      asAt: invitedAt,
      deduplicated: false,
    })),
    byForum,
    byDirectorate,
    themes: facts.themes.map(({ name, description, people }, at) => ({
      name,
      description,
      people: countAt(themes.rows, at),
      strength: countAt(themes.rows, at).suppressed ? "A few" : strengthWord(people, reach.contributed),
    })),
    issues,
    changes: facts.changes.map((change) => ({ ...change, issues: change.issues.map(issueReference) })),
    quotes: facts.quotes.map(({ text, section }) => ({ text, section })),
    method: methodOf(facts, {
      ruleset,
      suppressed: suppressedIn([...byForum, ...byDirectorate], themes.rows, issues),
    }),
    register: facts.contributions.map(({ channel, status, coded, disposition }, at) => ({
      number: at + 1,
      channel,
      status,
      accountedFor: coded ? "coded" : (disposition ?? status),
    })),
  };
}

function publishedIssue(issue: SummaryFacts["issues"][number], ruleset: Ruleset): SummaryIssue {
  const { responseCode, responseReason, responderRole } = issue;
  if (!responseCode || !responseReason) throw new Error(`${issueReference(issue.number)} has no response.`);
  return {
    reference: issueReference(issue.number),
    theme: issue.theme,
    statement: issue.statement,
    people: publishedCount(issue.people, ruleset),
    contested: issue.contested,
    response: { code: responseCode, reason: responseReason, role: responderRole ?? "Programme lead" },
    section: issue.section,
    changes: issue.changes,
  };
}

function methodOf(
  facts: SummaryFacts,
  { ruleset, suppressed }: { ruleset: Ruleset; suppressed: number },
): SummaryContent["method"] {
  const tally = (of: (one: SummaryFacts["contributions"][number]) => string | null) => {
    const counts = new Map<string, number>();
    for (const one of facts.contributions) {
      const key = of(one);
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  return {
    codeFrame: facts.codes,
    coders: facts.coders,
    coded: facts.contributions.filter(({ coded }) => coded).length,
    dispositions: tally(({ disposition }) => disposition && dispositionWords[disposition]).map(
      ([disposition, contributions]) => ({ disposition, contributions }),
    ),
    statuses: tally(({ status }) => status).map(([status, contributions]) => ({ status, contributions })),
    suggestions: "No software suggested codes: every code was chosen by a person.",
    disclosure: {
      ruleset: `Counts of people under ${ruleset.k} are withheld; the rest are rounded to the nearest ${ruleset.base}.`,
      k: ruleset.k,
      base: ruleset.base,
      suppressed,
    },
  };
}

function suppressedIn(reach: ReachRow[], themes: PublishedCount[], issues: SummaryIssue[]): number {
  const counts = [
    ...reach.flatMap(({ invited, tookPart, contributed }) => [invited, tookPart, contributed]),
    ...themes,
    ...issues.map(({ people }) => people),
  ];
  return counts.filter(({ suppressed }) => suppressed).length;
}

function wordsOf({ words }: SummaryFacts): SummaryContent["words"] {
  const entries = summaryWordKeys.map((key) => [key, words[key] ?? ""] as const);
  return {
    purpose: "",
    howEngaged: "",
    equality: "",
    governance: "",
    limitations: "",
    nextSteps: "",
    ...Object.fromEntries(entries),
  };
}
