import { expect, test } from "vitest";
import { noCounts } from "@/domain/question-results";
import { questionResultsCsv } from "./question-results-csv";

test("the file holds rounded figures, no small ones, no open question and no formula", () => {
  const asked = { number: 1, wording: '=HYPERLINK("x")', scale: "ease", counts: noCounts } as const;
  const csv = questionResultsCsv(
    [
      { ...asked, counts: { first: 42, second: 58, third: 12, fourth: 13, fifth: 21, not_applicable: 11 } },
      { ...asked, number: 2, wording: "What is missing?", scale: null },
      {
        ...asked,
        number: 3,
        wording: "Is it fair?",
        counts: { ...noCounts, first: 42, second: 58, fourth: 3 },
      },
    ],
    { k: 10, base: 5, minDenominator: 30 },
  );
  const lines = csv.split("\r\n");
  expect(lines[1]).toBe(`"1","'=HYPERLINK(""x"")","Very easy","40"`);
  expect(lines[2]).toContain('"Easy","60"');
  expect(csv).toContain('"3","Is it fair?","Difficult","[c]"');
  expect(csv).toContain('"3","Is it fair?","Easy","[c]"');
  expect(csv).toContain('"3","Is it fair?","All who answered","105"');
  expect(csv).not.toMatch(/,"3"\r|What is missing|"42"|"58"/);
});
