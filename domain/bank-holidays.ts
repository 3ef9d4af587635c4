/**
 * Bank holidays of England and Wales.
 *
 * Sources: Banking and Financial Dealings Act 1971, Schedule 1 (Easter Monday, the last Mondays of May and
 * August, 26 December and the substitutes), royal proclamations under section 1 (New Year's Day, the first
 * Monday of May, every day listed as special below), and common law (Good Friday and Christmas Day).
 * The dates agree with www.gov.uk/bank-holidays for the years published there.
 *
 * A day proclaimed after this table was last read (2026) is not in it: a council adds it to its closure days.
 */
export type BankHoliday = { date: string; name: string };

/** Days that a proclamation moved: the ordinary date was a working day in that year. */
const movedDays: Record<number, { from: string; to: string }[]> = {
  2012: [{ from: "2012-05-28", to: "2012-06-04" }],
  2020: [{ from: "2020-05-04", to: "2020-05-08" }],
  2022: [{ from: "2022-05-30", to: "2022-06-02" }],
};

/** Days that a proclamation added. */
const specialDays: Record<number, BankHoliday[]> = {
  2011: [{ date: "2011-04-29", name: "Royal Wedding" }],
  2012: [{ date: "2012-06-05", name: "Queen’s Diamond Jubilee" }],
  2022: [
    { date: "2022-06-03", name: "Platinum Jubilee bank holiday" },
    { date: "2022-09-19", name: "State Funeral of Queen Elizabeth II" },
  ],
  2023: [{ date: "2023-05-08", name: "Coronation of King Charles III" }],
};

const firstYear = 2011;

/**
 * The bank holidays of one calendar year, in date order, substitutes instead of weekend days.
 * Throws a RangeError for a year before 2011, whose special days are not in the table.
 */
export function bankHolidays(year: number): BankHoliday[] {
  if (!Number.isInteger(year) || year < firstYear || year > 9999) {
    throw new RangeError(`Bank holidays are known from ${firstYear}, not for ${year}.`);
  }
  const moved = movedDays[year] ?? [];
  return [...ordinaryDays(year), ...(specialDays[year] ?? [])]
    .map((day) => ({ ...day, date: moved.find(({ from }) => from === day.date)?.to ?? day.date }))
    .sort((one, other) => one.date.localeCompare(other.date));
}

function ordinaryDays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  return [
    newYear(year),
    { date: easter(-2), name: "Good Friday" },
    { date: easter(1), name: "Easter Monday" },
    { date: firstMonday(year, 5), name: "Early May bank holiday" },
    { date: lastMonday(year, 5), name: "Spring bank holiday" },
    { date: lastMonday(year, 8), name: "Summer bank holiday" },
    ...christmas(year),
  ];
}

function newYear(year: number): BankHoliday {
  const substitute = { 6: 3, 0: 2 }[weekday(year, 1, 1)];
  return { date: iso(year, 1, substitute ?? 1), name: named("New Year’s Day", substitute) };
}

/** Christmas on a weekend moves to the 27th; Boxing Day on a weekend to the 28th. A Monday Boxing Day stays where it is. */
function christmas(year: number): BankHoliday[] {
  const day = weekday(year, 12, 25);
  const christmasMoved = { 6: 27, 0: 27 }[day];
  const boxingMoved = { 5: 28, 6: 28 }[day];
  return [
    { date: iso(year, 12, christmasMoved ?? 25), name: named("Christmas Day", christmasMoved) },
    { date: iso(year, 12, boxingMoved ?? 26), name: named("Boxing Day", boxingMoved) },
  ];
}

function named(name: string, substitute: number | undefined): string {
  return substitute === undefined ? name : `${name} (substitute day)`;
}

/** The Gregorian Easter (the anonymous computus of 1876), as a function that gives the date so many days from it. */
function easterSunday(year: number): (days: number) => string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const dominical = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * dominical) / 451);
  const fromMarch = epact + dominical - 7 * late + 22;
  return (days) => iso(year, 3, fromMarch + days);
}

function firstMonday(year: number, month: number): string {
  return iso(year, month, 1 + ((8 - weekday(year, month, 1)) % 7));
}

function lastMonday(year: number, month: number): string {
  return iso(year, month, 31 - ((weekday(year, month, 31) + 6) % 7));
}

function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A day past the end of its month runs on into the next one. */
function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
