import { describe, expect, test } from "vitest";
import { bankHolidays } from "./bank-holidays";

/** As published at www.gov.uk/bank-holidays for England and Wales, month and day. */
const published: Record<number, string[]> = {
  2018: ["01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"],
  2019: ["01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"],
  2020: ["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"],
  2021: ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"],
  2022: ["01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"],
  2023: ["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"],
  2024: ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"],
  2025: ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
  2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
  2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
  2028: ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"],
  2029: ["01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"],
  2030: ["01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"],
};

describe("bank holidays of England and Wales", () => {
  test.each(Object.entries(published))("in %s", (year, days) => {
    expect(bankHolidays(Number(year)).map(({ date }) => date)).toEqual(days.map((day) => `${year}-${day}`));
  });

  test("none ever falls on a weekend, and there are at least eight a year", () => {
    for (let year = 2011; year <= 2100; year += 1) {
      const days = bankHolidays(year);
      expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
      expect(days.length).toBeGreaterThanOrEqual(8);
      for (const { date } of days) {
        expect([0, 6]).not.toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
      }
    }
  });

  test("Easter is right at both ends of its range", () => {
    expect(bankHolidays(2038).some(({ date }) => date === "2038-04-26")).toBe(true);
    expect(bankHolidays(2285).some(({ date }) => date === "2285-03-23")).toBe(true);
  });

  test("a substitute says that it is one", () => {
    expect(bankHolidays(2022).find(({ date }) => date === "2022-12-27")?.name).toBe(
      "Christmas Day (substitute day)",
    );
  });

  test("a year outside the table is refused", () => {
    expect(() => bankHolidays(2010)).toThrow(RangeError);
    expect(() => bankHolidays(2020.5)).toThrow(RangeError);
  });
});
