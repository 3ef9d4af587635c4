import { expect, test } from "vitest";
import type { z } from "zod";
import {
  aboutInput,
  datesInput,
  equalityInput,
  newExerciseInput,
  processInput,
  rulesInput,
} from "./exercise-set-up-input";
import { extensionInput } from "./exercise-stage-input";

/** The first problem of each field, as the form would show it. */
function problems(schema: z.ZodType, typed: Record<string, unknown>) {
  const { error } = schema.safeParse(typed);
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join("."), message]).reverse(),
  );
}

const dates = {
  slug: "digital",
  "opens-day": "16",
  "opens-month": "2",
  "opens-year": "2026",
  opensTime: "9am",
  "closes-day": "18",
  "closes-month": "march",
  "closes-year": "2026",
  closesTime: "11:59pm",
  shortPeriodReason: "",
};

test("dates are read as London lives them", () => {
  expect(datesInput.parse(dates)).toEqual({
    slug: "digital",
    opensAt: new Date("2026-02-16T09:00:00Z"),
    closesAt: new Date("2026-03-18T23:59:00Z"),
    shortPeriodReason: null,
  });
  const inSummer = datesInput.parse({ ...dates, "closes-month": "6" });
  expect(inSummer.closesAt).toEqual(new Date("2026-06-18T22:59:00Z"));
});

test.each([
  ["a missing month", { "closes-month": "" }, { "closes-month": "Closing date must include a month" }],
  [
    "no opening date",
    { "opens-day": "", "opens-month": "", "opens-year": "" },
    { opens: "Enter the opening date" },
  ],
  ["a time that is none", { closesTime: "late" }, { closesTime: "Enter a time, such as 11:59pm" }],
  ["the wrong order", { "closes-year": "2025" }, { closes: "Closing date must be after the opening date" }],
  [
    "three days and no reason",
    { "closes-day": "18", "closes-month": "2" },
    {
      shortPeriodReason: "People would have 3 days. Say why it must be that short, or leave at least 5 days",
    },
  ],
  [
    "both dates wrong",
    { "opens-day": "31", "closes-day": "40" },
    { opens: "Opening date must be a real date", closes: "Closing date must be a real date" },
  ],
])("dates: %s", (_what, typed, expected) => {
  expect(problems(datesInput, { ...dates, ...typed })).toEqual(expected);
});

test("a short period with a reason may stand", () => {
  const typed = { ...dates, "closes-day": "18", "closes-month": "2", shortPeriodReason: "The grant closes." };
  expect(datesInput.parse(typed).shortPeriodReason).toBe("The grant closes.");
});

test("nothing but the known fields gets in", () => {
  expect(problems(processInput, { slug: "digital", hrMatters: "no", launchedAt: "2026-01-01" })).not.toEqual(
    {},
  );
});

test("a title and a summary have their lengths", () => {
  const about = {
    slug: "digital",
    title: "T".repeat(121),
    plainSummary: "word ".repeat(601),
    level: "engage",
  };
  expect(problems(aboutInput, about)).toEqual({
    title: "Title must be 120 characters or fewer",
    plainSummary: "Plain summary must be 600 words or fewer",
  });
  const parsed = aboutInput.parse({ ...about, title: " A title ", plainSummary: " \r\n " });
  expect(parsed).toMatchObject({ title: "A title", plainSummary: null });
});

test("what was not chosen is asked for in words", () => {
  expect(problems(newExerciseInput, { title: "" })).toEqual({
    strategy: "Select the strategy",
    title: "Enter a title",
  });
  expect(problems(processInput, { slug: "digital" })).toEqual({
    hrMatters: "Select yes if it covers pay, terms, restructure or redundancies",
  });
});

test.each([
  ["", {}],
  ["https://exampleshire.example/eqia", {}],
  [
    "exampleshire.example/eqia",
    { eqiaUrl: "Enter a full web address, like https://www.example.gov.uk/eqia" },
  ],
  ["javascript:alert(1)", { eqiaUrl: "Enter a full web address, like https://www.example.gov.uk/eqia" }],
])("an equality link of “%s”", (eqiaUrl, expected) => {
  expect(problems(equalityInput, { slug: "digital", eqiaUrl, eqiaNote: "" })).toEqual(expected);
});

const rules = {
  slug: "digital",
  lateRule: "reject",
  smallestCount: "10",
  smallestCountReason: "",
  mostReminders: "2",
};

test.each([
  ["10", "", {}],
  ["9", "", { smallestCountReason: "Say why numbers below 10 may be shown" }],
  ["5", "The groups are small.", {}],
  ["4", "Why not", { smallestCount: "Enter a number from 5 to 50" }],
  ["51", "", { smallestCount: "Enter a number from 5 to 50" }],
  ["ten", "", { smallestCount: "Enter a number from 5 to 50" }],
])("a smallest count of %s with the reason “%s”", (smallestCount, smallestCountReason, expected) => {
  const typed = { ...rules, smallestCount, smallestCountReason };
  expect(problems(rulesInput, typed)).toEqual(expected);
});

test.each([
  ["0", {}],
  ["5", {}],
  ["6", { mostReminders: "Enter a number from 0 to 5" }],
  ["-1", { mostReminders: "Enter a number from 0 to 5" }],
  ["1.5", { mostReminders: "Enter a number from 0 to 5" }],
  ["", { mostReminders: "Enter a number from 0 to 5" }],
])("at most %s reminders", (mostReminders, expected) => {
  expect(problems(rulesInput, { ...rules, mostReminders })).toEqual(expected);
  if (Object.keys(expected).length === 0) {
    expect(rulesInput.parse({ ...rules, mostReminders }).mostReminders).toBe(Number(mostReminders));
  }
});

test("an extension needs a date, a time and a reason", () => {
  const typed = {
    slug: "digital",
    "closes-day": "25",
    "closes-month": "3",
    "closes-year": "2026",
    closesTime: "11:59pm",
    reason: "Depots were closed by snow.",
  };
  expect(extensionInput.parse(typed).closesAt).toEqual(new Date("2026-03-25T23:59:00Z"));
  expect(problems(extensionInput, { ...typed, reason: " " })).toEqual({ reason: "Say why it is extended" });
  expect(problems(extensionInput, { ...typed, "closes-day": "" })).toEqual({
    "closes-day": "New closing date must include a day",
  });
});
