import { z } from "zod";
import { londonInstant } from "./calendar";
import { lateRules, levels, nameVisibilities, othersShownChoices, talkScopes } from "./exercise";
import { slug } from "./exercise-input";
import { periodRefusal } from "./exercise-period";
import { longestTitle, mostSummaryWords, smallestWithoutReason } from "./exercise-tasks";
import { readDate, readTime } from "./typed-date";

const longestText = 5000;
const longestReason = 500;

const title = z
  .string()
  .trim()
  .min(1, "Enter a title")
  .max(longestTitle, `Title must be ${longestTitle} characters or fewer`);

/** An empty box is nothing, not an empty answer. */
const text = (longest = longestText) =>
  z
    .string()
    .trim()
    .max(longest, `Use ${longest.toLocaleString("en-GB")} characters or fewer`)
    .default("")
    .transform((words) => words.replaceAll("\r\n", "\n") || null);

const summary = text(6000).refine(
  (words) => !words || words.split(/\s+/).length <= mostSummaryWords,
  `Plain summary must be ${mostSummaryWords} words or fewer`,
);

export const newExerciseInput = z.strictObject({
  strategy: z.string({ error: "Select the strategy" }).regex(/^[a-z0-9-]{1,80}$/, "Select the strategy"),
  title,
});

export const processInput = z.strictObject({
  slug,
  hrMatters: z.enum(["yes", "no"], {
    error: "Select yes if it covers pay, terms, restructure or redundancies",
  }),
});

export const aboutInput = z.strictObject({
  slug,
  title,
  plainSummary: summary,
  level: z.enum(levels, { error: "Select the level of engagement" }),
});

export const influenceInput = z.strictObject({
  slug,
  openToInfluence: text(),
  notOpenToInfluence: text(),
  whyNow: text(),
  options: text(),
  constraints: text(),
});

export const draftInput = z.strictObject({
  slug,
  version: z.coerce
    .number({ error: "Select a version" })
    .int("Select a version")
    .positive("Select a version"),
});

const box = z.string().max(20, "Use 20 characters or fewer").default("");

const datesFields = z.strictObject({
  slug,
  "opens-day": box,
  "opens-month": box,
  "opens-year": box,
  opensTime: box,
  "closes-day": box,
  "closes-month": box,
  "closes-year": box,
  closesTime: box,
  shortPeriodReason: text(longestReason),
});

export const datesInput = datesFields.transform((typed, context) => {
  const { slug: exercise, shortPeriodReason } = typed;
  const opensAt = instantOf(typed, "opens", context);
  const closesAt = instantOf(typed, "closes", context);
  if (!opensAt || !closesAt) return z.NEVER;
  const tooShort = periodRefusal({ opensAt, closesAt }, shortPeriodReason);
  if (closesAt <= opensAt) addProblem(context, "closes", "Closing date must be after the opening date");
  else if (tooShort) addProblem(context, "shortPeriodReason", tooShort);
  return { slug: exercise, opensAt, closesAt, shortPeriodReason };
});

export const equalityInput = z.strictObject({
  slug,
  eqiaUrl: z
    .string()
    .trim()
    .max(2000, "Use 2,000 characters or fewer")
    .default("")
    .refine(
      (url) => url === "" || isWebAddress(url),
      "Enter a full web address, like https://www.example.gov.uk/eqia",
    )
    .transform((url) => url || null),
  eqiaNote: text(),
});

export const namesInput = z.strictObject({
  slug,
  nameVisibility: z.enum(nameVisibilities, { error: "Select who sees names" }),
  talkScope: z.enum(talkScopes, { error: "Select who sees contributions" }),
  othersShown: z.enum(othersShownChoices).default("at_once"),
  privacyNoticeVersion: z
    .string({ error: "Confirm that the privacy notice covers this exercise" })
    .trim()
    .min(1, "Confirm that the privacy notice covers this exercise")
    .max(40),
});

export const rulesInput = z
  .strictObject({
    slug,
    lateRule: z.enum(lateRules, { error: "Select what happens to late contributions" }),
    smallestCount: z.coerce
      .number({ error: "Enter a number from 5 to 50" })
      .int("Enter a whole number from 5 to 50")
      .min(5, "Enter a number from 5 to 50")
      .max(50, "Enter a number from 5 to 50"),
    smallestCountReason: text(longestReason),
    mostReminders: z
      .string({ error: "Enter a number from 0 to 5" })
      .trim()
      .regex(/^[0-5]$/, "Enter a number from 0 to 5")
      .transform(Number),
  })
  .refine(
    ({ smallestCount, smallestCountReason }) => smallestCount >= smallestWithoutReason || smallestCountReason,
    {
      path: ["smallestCountReason"],
      message: `Say why numbers below ${smallestWithoutReason} may be shown`,
    },
  );

type Typed = z.output<typeof datesFields>;
type Context = z.core.$RefinementCtx;

/** Null when it could not be read; the problem is in the context then. */
function instantOf(typed: Typed, name: "opens" | "closes", context: Context): Date | null {
  const what = name === "opens" ? "Opening date" : "Closing date";
  const values = new Map<string, string | null>(Object.entries(typed));
  const part = (key: string) => values.get(`${name}${key}`) ?? "";
  const read = readDate({ day: part("-day"), month: part("-month"), year: part("-year") }, what);
  const time = readTime(part("Time"));
  if ("problem" in read) addProblem(context, `${name}${read.box}`, read.problem);
  if (!time)
    addProblem(context, `${name}Time`, `Enter a time, such as ${name === "opens" ? "9am" : "11:59pm"}`);
  return "date" in read && time ? londonInstant(read.date, time) : null;
}

function addProblem(context: Context, field: string, message: string): void {
  context.addIssue({ code: "custom", path: [field], message });
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
