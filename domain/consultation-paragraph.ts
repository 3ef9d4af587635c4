import { countInWords, listInWords } from "./counts-in-words";
import { rangeInWords } from "./dates-in-words";
import { type ResponseCode, responseCodes } from "./issue";
import type { Consideration, RecordContent } from "./record";
import { considerationVerbs, consideredWhen, publicConsultationWords, statedInWords } from "./record-words";
import type { PublishedMetric, SummaryContent } from "./summary";

/** A figure in a sentence, with all that a figure must carry (D§2.3). `text` is what is read. */
export type ParagraphFigure = { text: string; label: string; basis: string; source: string; asAt: string };
export type Sentence = (string | ParagraphFigure)[];

type Facts = {
  content: Pick<RecordContent, "publicConsultation" | "considerations" | "statedEngagement">;
  summary: SummaryContent | null;
};

export const mostParagraphWords = 180;
/** Room for a sentence that counts the bodies which there is no room to name. */
const wordsForOthers = 16;
const tooFew = "a number too small to publish";

/**
 * The consultation paragraph of a Record of Decision, from sealed metrics and listed facts alone, in the past tense
 * and at most 180 words: public consultation, committees, boards, staff engagement, what changed, where the summary
 * is (D§2.2). Refused when a figure has no basis, source or date (D§10a.9). “Invited” is said of the invited metric
 * alone, and “took part” only of its own: each clause names the metric that it may use.
 */
export function consultationParagraph({
  content,
  summary,
}: Facts): { sentences: Sentence[] } | { refused: string } {
  const engagement = summary ? sealedEngagement(summary) : statedSentences(content.statedEngagement);
  const bare = engagement.flat().find((part) => typeof part !== "string" && isBare(part));
  if (bare && typeof bare !== "string")
    return { refused: `The figure for ${bare.label || "an unnamed metric"} has no basis, source or date.` };
  const opening: Sentence = [
    `A public consultation was ${publicConsultationWords[content.publicConsultation]}.`,
  ];
  const room = mostParagraphWords - wordsIn([opening, ...engagement]);
  return { sentences: [opening, ...considered(content.considerations, room), ...engagement] };
}

/** The sentences as one text. */
export function paragraphText(sentences: readonly Sentence[]): string {
  return sentences.map(sentenceText).join(" ");
}

export function sentenceText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** Words as a reader counts them. */
export function wordsIn(sentences: readonly Sentence[]): number {
  return paragraphText(sentences).split(/\s+/).filter(Boolean).length;
}

function isBare({ label, basis, source, asAt }: ParagraphFigure): boolean {
  return [label, basis, source, asAt].some((text) => text.trim() === "");
}

function considered(considerations: readonly Consideration[], room: number): Sentence[] {
  const inOrder = [...considerations].sort(
    (a, b) => b.kind.localeCompare(a.kind) || a.date.localeCompare(b.date) || a.body.localeCompare(b.body),
  );
  const named: Sentence[] = [];
  for (const one of inOrder) {
    const sentence = [
      `${withArticle(one.body)} ${considerationVerbs[one.outcome]} the proposed decision ${consideredWhen(one)}.`,
    ];
    if (wordsIn([...named, sentence]) > room - wordsForOthers) break;
    named.push(sentence);
  }
  const others = inOrder.length - named.length;
  if (others === 0) return named;
  return [
    ...named,
    [`${countInWords(others, "other body", "other bodies")} considered it, as this record lists.`],
  ];
}

function withArticle(body: string): string {
  return /^the\s/i.test(body) ? body : `The ${body}`;
}

const basisWords = {
  counted: "Counted",
  estimated: "Estimated",
  reported_by_host: "Reported by the host",
} as const;

/** Which words may be said of which metric: the lock of D§2.3. */
const verbs = { invited: "were invited", tookPart: "took part", contributed: "contributed" } as const;

function figure(metric: PublishedMetric, unit = ""): ParagraphFigure {
  const { label, basis, source, asAt } = metric;
  const shown = metric.suppressed || metric.value === null ? tooFew : metric.shown;
  return { text: unit ? `${shown} ${unit}` : shown, label, basis: basisWords[basis], source, asAt };
}

function clause(metrics: SummaryContent["metrics"], key: keyof typeof verbs, unit = ""): Sentence {
  const { text, ...lineage } = figure(metrics[key]);
  const hidden = text === tooFew;
  const said = unit && hidden ? `a number of ${unit} too small to publish` : unit ? `${text} ${unit}` : text;
  return [{ text: said, ...lineage }, ` ${verbs[key]}`];
}

function sealedEngagement(summary: SummaryContent): Sentence[] {
  const { metrics, exercise, strategy, byForum, method } = summary;
  const period = rangeInWords(new Date(exercise.openedAt), new Date(exercise.closedAt));
  const through = byForum.length > 0 ? ` through ${countInWords(byForum.length, "forum")}` : "";
  return [
    capital([
      ...clause(metrics, "invited", "staff"),
      ` to comment on version ${strategy.discussed.number}${through} in the period ${period}.`,
    ]),
    capital([...clause(metrics, "tookPart"), " and ", ...clause(metrics, "contributed"), "."]),
    [
      "They raised ",
      figure(metrics.issues, metrics.issues.value === 1 ? "issue" : "issues"),
      ...responses(summary),
    ],
    [`Figures that count people were rounded to the nearest ${method.disclosure.base}.`],
    ["The sealed engagement summary was published with this record."],
  ];
}

const adopting: readonly ResponseCode[] = ["adopted", "adopted_in_part", "not_adopted"];
const adoptingWords: Partial<Record<ResponseCode, string>> = {
  adopted: "adopted",
  adopted_in_part: "adopted in part",
  not_adopted: "not adopted, with reasons",
};

/** Counts of responses are counts of things, never of people, and come from the same sealed list. */
function responses({ issues }: SummaryContent): Sentence {
  if (issues.length === 0) return ["."];
  const count = (code: ResponseCode) => issues.filter(({ response }) => response.code === code).length;
  const named = adopting
    .filter((code) => count(code) > 0)
    .map((code) => `${count(code)} ${adoptingWords[code]}`);
  const rest = responseCodes
    .filter((code) => !adopting.includes(code))
    .reduce((sum, code) => sum + count(code), 0);
  const others = rest > 0 ? [`${rest} already covered, out of scope, for the delivery plan or noted`] : [];
  return [` and each was answered: ${listInWords([...named, ...others])}.`];
}

const mostStatedWords = 110;

/** Engagement that was not run here: only how many were invited is known, and only as it was published. */
function statedSentences(stated: RecordContent["statedEngagement"]): Sentence[] {
  if (!stated) return [];
  const { invited, purpose, forums } = stated;
  const { basis, source, asAt } = invited;
  const said: ParagraphFigure = {
    text: `${statedInWords(invited)} staff`,
    label: "staff invited",
    basis,
    source,
    asAt,
  };
  const names = listInWords(forums.map(({ name }) => name));
  const through = names ? `, through ${names}` : "";
  const why = purpose ? ` to ${purpose}` : "";
  const sentence = (tail: string): Sentence => capital([said, ` ${verbs.invited}${tail} (${basis}).`]);
  const counted = forums.length > 0 ? `, through ${countInWords(forums.length, "forum")}` : "";
  const tails = [`${why}${through}`, `${why}${counted}`, counted];
  return [tails.map(sentence).find((one) => wordsIn([one]) <= mostStatedWords) ?? sentence("")];
}

function capital([first, ...rest]: Sentence): Sentence {
  if (first === undefined) return [];
  const raised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [typeof first === "string" ? raised(first) : { ...first, text: raised(first.text) }, ...rest];
}
