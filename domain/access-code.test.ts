import { expect, test } from "vitest";
import {
  codeExpiry,
  codeFrom,
  codeInGroups,
  codeLength,
  codeLetters,
  codeProblem,
  plainCode,
} from "./access-code";
import { codeSignInInput, newCodesInput } from "./access-code-input";

test("a code has at least 60 bits, in letters that nobody confuses", () => {
  expect(codeLength * Math.log2(codeLetters.length)).toBeGreaterThan(60);
  expect(codeLetters).not.toMatch(/[01ILOU]/);
  expect(new Set(codeLetters).size).toBe(codeLetters.length);
});

test("every letter is as likely as any other: bytes that would favour the first ones are passed over", () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, at) => (at % 2 === 0 ? 255 : at));
  expect(codeFrom(bytes)).toHaveLength(codeLength);
  expect(() => codeFrom(new Uint8Array(64).fill(240))).toThrow("Too few");
  expect(codeFrom(new Uint8Array(64).fill(239))).toBe("Z".repeat(codeLength));
});

test("is printed in groups and read however it is typed", () => {
  expect(codeInGroups("K7PM2QRT9WXZ4BCD")).toBe("K7PM-2QRT-9WXZ-4BCD");
  for (const typed of ["k7pm 2qrt 9wxz 4bcd", "K7PM–2QRT–9WXZ–4BCD", " K7PM2QRT9WXZ4BCD\n"]) {
    expect(plainCode(typed)).toBe("K7PM2QRT9WXZ4BCD");
    expect(codeSignInInput.parse({ code: typed })).toEqual({ code: "K7PM2QRT9WXZ4BCD" });
  }
});

test.each([
  ["", "Enter your access code"],
  ["K7PM-2QRT-9WXZ-4BC0", "Check your access code: it has no 0. Codes never use 0, 1, I, L, O or U"],
  ["K7PM-2QRT-9WXZ", "Check your access code: it has 16 letters and numbers, and you entered 12"],
  ["K7PM-2QRT-9WXZ-4BCD", null],
])("“%s”", (typed, problem) => {
  expect(codeProblem(plainCode(typed))).toBe(problem);
});

const now = new Date("2026-03-02T12:00:00Z");
const closing = (day: string) => new Date(`2026-${day}T23:59:00Z`);

test.each([
  ["a week after the exercise closes", [closing("03-18")], "2026-03-25"],
  ["after the last of several", [closing("03-18"), null, closing("04-01")], "2026-04-08"],
  ["thirty days where none is open", [closing("02-01"), null], "2026-04-01"],
  ["never longer than half a year", [new Date("2028-01-01")], "2026-09-08"],
])("a code works until %s", (_what, closesAt, day) => {
  expect(codeExpiry(closesAt, now).toISOString().slice(0, 10)).toBe(day);
});

const making = newCodesInput(() => "2026-03-02");
const on = (day: string, month: string) => ({
  slug: "depots",
  who: "chosen",
  person: "7",
  "expires-day": day,
  "expires-month": month,
  "expires-year": "2026",
});

test("codes are made for those who were chosen, and work from today on for half a year at most", () => {
  expect(making.parse(on("25", "march"))).toEqual({ slug: "depots", people: [7], lastDay: "2026-03-25" });
  expect(making.parse({ ...on("25", "3"), who: "all" }).people).toBeNull();
  const problem = (typed: Record<string, unknown>) => making.safeParse(typed).error?.issues[0]?.message;
  expect(problem(on("2", "3"))).toBe("Last day must be in the future");
  expect(problem(on("1", "12"))).toBe("Last day must be within 190 days");
  expect(problem({ ...on("25", "3"), person: undefined })).toBe("Select who to make codes for");
  expect(problem({ ...on("25", "3"), role: "administrator" })).toContain("role");
});
