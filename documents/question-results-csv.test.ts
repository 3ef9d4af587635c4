import { expect, test } from "vitest";
import { noCounts } from "@/domain/question-results";
import { questionResultsCsv } from "./question-results-csv";

test("the file holds rounded figures, no small ones, no open question and no formula", () => {
  const asked = { number: 1, wording: '=HYPERLINK("x")', scale: "ease", counts: noCounts } as const;
  const csv = questionResultsCsv(
    [
      { ...asked, counts: { ...noCounts, first: 42, second: 58, fourth: 3 } },
      { ...asked, number: 2, wording: "What is missing?", scale: null },
    ],
    { k: 10, base: 5, minDenominator: 30 },
  );
  const lines = csv.split("\r\n");
  expect(lines[1]).toBe(`"1","'=HYPERLINK(""x"")","Very easy","40"`);
  expect(lines[2]).toContain('"Easy","60"');
  expect(lines[4]).toContain('"Difficult","[c]"');
  expect(csv).not.toMatch(/"3"|What is missing|"42"|"58"/);
});
