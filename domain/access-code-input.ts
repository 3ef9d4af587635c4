import { z } from "zod";
import { codeProblem, longestCodeDays, plainCode } from "./access-code";
import { addDays } from "./calendar";
import { slug } from "./exercise-input";
import { type ReadDate, readDate } from "./typed-date";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
const box = z.string().max(20, "Use 20 characters or fewer").default("");

const makingFields = z.strictObject({
  slug,
  who: z.enum(["all", "chosen"], { error: "Select who to make codes for" }),
  // One ticked box arrives as a text.
  person: z.union([id.transform((one) => [one]), z.array(id).max(200)]).default([]),
  "expires-day": box,
  "expires-month": box,
  "expires-year": box,
});

/** Making codes: for whom, and the last day on which they work. `today` says the day in London. */
export const newCodesInput = (today: () => string) =>
  makingFields.transform(({ slug: forum, who, person, ...typed }, context) => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (who === "chosen" && person.length === 0) problem("person", "Select who to make codes for");
    const lastDay = readLastDay(typed, today());
    if ("problem" in lastDay) problem(`expires${lastDay.box}`, lastDay.problem);
    return {
      slug: forum,
      people: who === "all" ? null : person,
      lastDay: "date" in lastDay ? lastDay.date : "",
    };
  });

type Boxes = Record<"expires-day" | "expires-month" | "expires-year", string>;

function readLastDay(typed: Boxes, today: string): ReadDate {
  const boxes = { day: typed["expires-day"], month: typed["expires-month"], year: typed["expires-year"] };
  const read = readDate(boxes, "Last day");
  const problem = "date" in read ? lastDayProblem(read.date, today) : null;
  return problem ? { problem, box: "" } : read;
}

function lastDayProblem(date: string, today: string): string | null {
  if (date <= today) return "Last day must be in the future";
  if (date > addDays(today, longestCodeDays)) return `Last day must be within ${longestCodeDays} days`;
  return null;
}

export const codeHolderAddress = z.strictObject({ slug, person: id });
export const codeHolderInput = codeHolderAddress;

/** A code as somebody typed it, or as it came with the address on a card. */
export const codeSignInInput = z.strictObject({
  code: z
    .string()
    .max(100, "Check your access code: it is too long")
    .default("")
    .transform(plainCode)
    .superRefine((code, context) => {
      const problem = codeProblem(code);
      if (problem) context.addIssue({ code: "custom", message: problem });
    }),
});
