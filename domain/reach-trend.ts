import { countInWords, numberInWords } from "./counts-in-words";
import { dayInWords } from "./dates-in-words";

/** The end of one London day (`YYYY-MM-DD`): how many different people had done each thing by then. */
export type ReachDay = {
  day: string;
  invited: number;
  reached: number;
  tookPart: number;
  contributed: number;
};

/** What the picture of a trend shows, in a sentence: where it stands, and what the last seven days added. */
export function trendInWords(days: readonly ReachDay[]): string {
  const last = days.at(-1);
  if (!last) return "Nothing has happened yet.";
  const before = days.at(-8);
  const standing = `By the end of ${dayInWords(last.day)}, ${countInWords(last.reached, "person", "people")} had been reached, ${numberInWords(last.tookPart)} had taken part and ${numberInWords(last.contributed)} had contributed.`;
  if (!before) return standing;
  return `${standing} The last seven days added ${numberInWords(last.tookPart - before.tookPart)} who took part and ${numberInWords(last.contributed - before.contributed)} who contributed.`;
}

/**
 * The days that a table lists: all of a short trend, and of one longer than `most` days the last of each week
 * counted back from the end, so that the table stays one to read. The first and the last day are always there.
 */
export function listedDays(days: readonly ReachDay[], most = 14): ReachDay[] {
  if (days.length <= most) return [...days];
  const last = days.length - 1;
  return days.filter((_, index) => index === 0 || (last - index) % 7 === 0);
}
