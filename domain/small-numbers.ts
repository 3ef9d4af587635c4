/**
 * Counts in sentences. A table can hide a small figure and the sentence beside it give it away again, so prose goes
 * through the same check as figures before it is sealed. D§3.3, rule 9.
 */

/** A count of people in a text: `text.slice(start, end)` are its words. */
export type SmallNumber = { start: number; end: number; words: string; count: number };

/** What a count below the threshold is written as instead. */
export const smallNumberWords = "a small number of";

/**
 * The places where a text says how many people, and the number is below `k`: digits and number words before a word
 * for people ("three colleagues", "two of our senior managers", "a 4-person team"), and number words that speak
 * ("Three said"). It would rather stop a harmless phrase than let one person be picked out.
 */
export function smallNumbersInProse(text: string, k: number): SmallNumber[] {
  return [...text.matchAll(countOfPeople)]
    .map(({ index, 0: words, groups }) => {
      const count = numberOf(groups?.number ?? groups?.speaker ?? "");
      const isPlural = groups?.many !== undefined && groups.among === undefined;
      // "One issue staff raised" does not count staff; "one of our staff" does.
      return count === 1 && isPlural ? null : { start: index, end: index + words.length, words, count };
    })
    .filter((found) => found !== null)
    .filter(({ count }) => count < k);
}

const units = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const teens = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const small = [...units, ...teens];
const tens = ["twenty", "thirty", "forty"];
const phrases: Record<string, number> = {
  "none of": 0,
  single: 1,
  both: 2,
  "a couple of": 2,
  "a pair of": 2,
  "half a dozen": 6,
  "a dozen": 12,
};

const one = `person|colleague|member|officer|respondent|contributor|participant|manager|employee|worker|individual
  |attendee|apprentice|trainee|volunteer|director|councillor|convenor|champion|leader|supervisor|resident|carer
  |parent|nurse|engineer|assistant|administrator|analyst|librarian|teacher|advis[eo]r|practitioner|contractor
  |coordinator|technician|representative|delegate|objector|woman|man`;
const many = `people|persons|staff|women|men|personnel|(?:${one})s`;

/** After one of these, or with one of these after it, a word for people does not count people. */
const things = `groups?|forums?|networks?|sessions?|surveys?|boards?|meetings?|events?|labs?|workshops?|briefings?
  |strateg(?:y|ies)|days?|hours?|weeks?|months?|years?|comments?|contributions?|responses?|questions?|roles?|posts?
  |systems?|teams?|training|conferences?|newsletters?|rooms?|areas?|plans?|programmes?|polic(?:y|ies)
  |associations?|organisations?|tools?|accounts?|directorates?|committees?|panels?|reports?|issues?|themes?`;
const between = `that|which|who|whom|whose|where|when|what|whether|if|for|to|from|by|in|into|with|without|and|or|but
  |nor|on|at|as|of|than|then|was|were|is|are|be|been|has|have|had|will|would|could|should|can|may|might|not|hundred
  |thousand|million|per|cent|percent|halves|thirds?|quarters?|fifths?|tenths?|times|groups|forums|networks|sessions
  |surveys|boards|meetings|events|labs|workshops|briefings|strategies|days|hours|weeks|months|years|comments
  |contributions|responses|questions|systems|teams|areas|plans|programmes|policies|organisations|tools|accounts
  |directorates|committees|panels|reports|issues|themes|points|concerns|changes|reasons|ways|things|options
  |suggestions|priorities|actions|parts|sections|principles|examples|sites|offices|places`;
const speaks = `said|told|felt|thought|asked|wanted|disagreed|agreed|objected|suggested|commented|raised|mentioned
  |replied|responded|supported|opposed|preferred`;

const word = `(?:${[...small, ...tens.map((ten) => `${ten}(?:[\\s-](?:${units.slice(1, 10).join("|")}))?`)].join("|")})`;
const number = `(?:(?<![\\d.,£$])\\d{1,2}(?![\\d%]|[.,]\\d)|${Object.keys(phrases).join("|")}|${word})`;
const notAGrade = "(?<!\\b(?:grade|band|level|tier|scale)\\s)";
const notAReference =
  "(?<!\\b(?:question|section|version|theme|part|paragraph|chapter|option|priority|stage|phase|issue|lab)\\s)";

const countOfPeople = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:
    ${notAGrade}(?<number>${number})(?:\\s\\(\\d{1,2}\\))?
      (?:\\s+(?:(?<among>of\\s+)(?:(?:the|our|these|those|its|their|all)\\s+)*)?
        (?:(?!(?:${between})(?![\\p{L}]))\\p{L}[\\p{L}’'-]{0,30}\\s+){0,3}?
        (?:(?<many>${many})|${one})(?![\\p{L}])(?!\\s+(?:${things})(?![\\p{L}]))
      |\\s+of\\s+(?:us|them|you)(?![\\p{L}])
      |-(?:${one})(?![\\p{L}]))
    |${notAReference}(?<speaker>${word})\\s+(?:${speaks})(?![\\p{L}])
  )`.replaceAll(/\n\s*/g, ""),
  "giu",
);

function numberOf(words: string): number {
  const text = words.toLowerCase().replaceAll(/\s+/g, " ");
  if (/^\d/.test(text)) return Number(text);
  if (text in phrases) return phrases[text] ?? 0;
  const [first = "", unit] = text.split(/[ -]/);
  return tens.includes(first)
    ? 20 + 10 * tens.indexOf(first) + units.indexOf(unit ?? "zero")
    : small.indexOf(first);
}
