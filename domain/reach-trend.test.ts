import { expect, test } from "vitest";
import { listedDays, type ReachDay, trendInWords } from "./reach-trend";

const day = (index: number, tookPart: number): ReachDay => ({
  day: new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
  invited: 100,
  reached: tookPart + 5,
  tookPart,
  contributed: Math.floor(tookPart / 2),
});
const daysOf = (count: number) => Array.from({ length: count }, (_, index) => day(index, index * 2));

test("a trend is told in a sentence, with what the last week added", () => {
  expect(trendInWords([])).toBe("Nothing has happened yet.");
  expect(trendInWords(daysOf(3))).toBe(
    "By the end of 3 March 2026, 9 people had been reached, 4 had taken part and 2 had contributed.",
  );
  expect(trendInWords(daysOf(30))).toBe(
    "By the end of 30 March 2026, 63 people had been reached, 58 had taken part and 29 had contributed. The last seven days added 14 who took part and 7 who contributed.",
  );
});

test("a short trend is listed day by day, and a long one by weeks back from its end", () => {
  expect(listedDays(daysOf(14))).toHaveLength(14);
  expect(listedDays(daysOf(30)).map((one) => one.day)).toEqual([
    "2026-03-01",
    "2026-03-02",
    "2026-03-09",
    "2026-03-16",
    "2026-03-23",
    "2026-03-30",
  ]);
});
