import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addWorkingDays,
  callInDeadline,
  dateInWords,
  decisionDateRefusal,
  earliestDecisionDate,
  effectiveDate,
  isDate,
  isWorkingDay,
  localDate,
  localTime,
  londonInstant,
  workingDaysBetween,
} from "./calendar";

const dates = fc.integer({ min: 0, max: 6_500 }).map((days) => addDays("2012-01-01", days));

describe("twenty-eight clear days", () => {
  test.each([
    ["Kent 22/00089", "2022-09-02", "2022-10-01"],
    ["Kent 22/00080", "2022-08-30", "2022-09-28"],
    ["Kent 21/00028", "2021-02-16", "2021-03-17"],
    ["Leeds, July 2019", "2019-07-03", "2019-08-01"],
    ["Leeds, over the new year", "2018-12-07", "2019-01-05"],
  ])("%s", (_entry, published, earliest) => {
    expect(earliestDecisionDate(published)).toBe(earliest);
  });

  test("the day before is refused in words, the day itself is not", () => {
    const earliest = earliestDecisionDate("2022-09-02");
    expect(decisionDateRefusal("2022-09-30", earliest)).toBe(
      "Decision date must be the same as or after 1 October 2022",
    );
    expect(decisionDateRefusal("2022-10-01", earliest)).toBeNull();
  });

  test("a council may set other clear days", () => {
    expect(earliestDecisionDate("2022-09-02", 5)).toBe("2022-09-08");
  });
});

describe("call-in", () => {
  test.each([
    ["Hampshire, January 2020", "2020-01-24", "2020-01-31", "2020-02-01"],
    ["Hampshire, January 2021", "2021-01-14", "2021-01-21", "2021-01-22"],
    ["Maidstone, 28 July 2023", "2023-07-28", "2023-08-04", "2023-08-05"],
    ["Maidstone, 26 July 2023", "2023-07-26", "2023-08-02", "2023-08-03"],
    ["Leeds, February 2020", "2020-02-14", "2020-02-21", "2020-02-22"],
    ["Kent, 23/00120", "2024-03-18", "2024-03-25", "2024-03-26"],
    ["Kent, over Easter", "2024-03-22", "2024-04-02", "2024-04-03"],
    ["published on a Saturday", "2020-01-25", "2020-01-31", "2020-02-01"],
  ])("%s", (_decision, published, deadline, effective) => {
    expect(callInDeadline(published)).toBe(deadline);
    expect(effectiveDate(published)).toBe(effective);
  });

  test("the council's own closure days and number of days are kept", () => {
    const closures = ["2025-12-29", "2025-12-30", "2025-12-31"];
    expect(callInDeadline("2025-12-23")).toBe("2026-01-02");
    expect(callInDeadline("2025-12-23", { closures })).toBe("2026-01-07");
    expect(effectiveDate("2025-12-23", { closures, workingDays: 3 })).toBe("2026-01-06");
  });
});

describe("working days", () => {
  test.each([
    ["a Friday", "2024-03-22", true],
    ["a Saturday", "2024-03-23", false],
    ["Good Friday", "2024-03-29", false],
    ["the day the early May holiday moved from", "2020-05-04", true],
    ["the day it moved to", "2020-05-08", false],
    ["the second day of the Jubilee", "2022-06-03", false],
    ["the State Funeral", "2022-09-19", false],
    ["the Coronation", "2023-05-08", false],
    ["a substitute for Christmas", "2022-12-27", false],
  ])("%s", (_day, date, working) => {
    expect(isWorkingDay(date)).toBe(working);
  });

  test("counting forth and counting between agree, and both land on working days", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (date, days) => {
        const last = addWorkingDays(date, days);
        expect(isWorkingDay(last)).toBe(true);
        expect(workingDaysBetween(date, last)).toBe(days);
      }),
    );
  });

  test("none lie before the start", () => {
    expect(workingDaysBetween("2024-03-22", "2024-03-22")).toBe(0);
    expect(workingDaysBetween("2024-03-22", "2024-03-01")).toBe(0);
    expect(addWorkingDays("2024-03-23", 0)).toBe("2024-03-23");
    expect(() => addWorkingDays("2024-03-22", -1)).toThrow(RangeError);
  });
});

describe("dates and London clocks", () => {
  test("adding days and taking them away again comes back", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  });

  test.each(["2023-02-29", "2023-13-01", "2023-1-1", "1 May 2023", "2023-01-01T00:00:00Z", ""])(
    "%s is no date",
    (text) => {
      expect(isDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );

  test("an instant late on a summer evening belongs to the next London day", () => {
    expect(localDate(new Date("2026-06-30T22:59:00Z"))).toBe("2026-06-30");
    expect(localDate(new Date("2026-06-30T23:00:00Z"))).toBe("2026-07-01");
    expect(localTime(new Date("2026-06-30T23:00:00Z"))).toBe("00:00");
    expect(localDate(new Date("2026-12-31T23:59:00Z"))).toBe("2026-12-31");
  });

  test.each([
    ["winter", "2026-01-15", "23:59", "2026-01-15T23:59:00.000Z"],
    ["summer", "2026-07-15", "23:59", "2026-07-15T22:59:00.000Z"],
    ["midnight in summer", "2026-07-15", "00:00", "2026-07-14T23:00:00.000Z"],
    ["before the clocks go forward", "2026-03-29", "00:59", "2026-03-29T00:59:00.000Z"],
    ["a time that is skipped", "2026-03-29", "01:30", "2026-03-29T01:30:00.000Z"],
    ["after the clocks went forward", "2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
    ["a time that comes twice", "2026-10-25", "01:30", "2026-10-25T00:30:00.000Z"],
    ["after the clocks went back", "2026-10-25", "02:00", "2026-10-25T02:00:00.000Z"],
  ])("%s", (_when, date, time, instant) => {
    expect(londonInstant(date, time).toISOString()).toBe(instant);
  });

  test("a London time on a London date reads back the same, but for the skipped hour", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 120, max: 1439 }), (date, minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
        const instant = londonInstant(date, time);
        expect(`${localDate(instant)} ${localTime(instant)}`).toBe(`${date} ${time}`);
      }),
    );
  });

  test("a time that no clock shows is refused", () => {
    expect(() => londonInstant("2026-01-01", "24:00")).toThrow(RangeError);
    expect(() => londonInstant("2026-01-01", "9:00")).toThrow(RangeError);
  });

  test("a date in words", () => {
    expect(dateInWords("2024-04-03")).toBe("3 April 2024");
  });
});
