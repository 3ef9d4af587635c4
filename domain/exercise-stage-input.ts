import { z } from "zod";
import { londonInstant } from "./calendar";
import { slug } from "./exercise-input";
import { teamRoles } from "./strategy";
import { readDate, readTime } from "./typed-date";

const reason = (what: string) =>
  z
    .string()
    .trim()
    .min(1, `Say why ${what}`)
    .max(500, "Use 500 characters or fewer")
    .transform((words) => words.replaceAll("\r\n", "\n"));

const agreed = z.literal("yes", { error: "Tick the box to say that you have checked this" });

export const launchInput = z.strictObject({ slug, checked: agreed });
export const pauseInput = z.strictObject({ slug, reason: reason("it is paused") });
export const resumptionInput = z.strictObject({ slug });
export const closingInput = z.strictObject({ slug, reason: reason("it closes early"), checked: agreed });
export const cancellationInput = z.strictObject({ slug, reason: reason("it is cancelled"), checked: agreed });
export const lateDecisionInput = z.strictObject({ slug, decision: reason("they were accepted or not") });

const box = z.string().max(20, "Use 20 characters or fewer").default("");

export const extensionInput = z
  .strictObject({
    slug,
    "closes-day": box,
    "closes-month": box,
    "closes-year": box,
    closesTime: box,
    reason: reason("it is extended"),
  })
  .transform((typed, context) => {
    const boxes = { day: typed["closes-day"], month: typed["closes-month"], year: typed["closes-year"] };
    const read = readDate(boxes, "New closing date");
    const time = readTime(typed.closesTime);
    if ("date" in read && time) {
      return { slug: typed.slug, reason: typed.reason, closesAt: londonInstant(read.date, time) };
    }
    const [field, message] =
      "problem" in read
        ? [`closes${read.box}`, read.problem]
        : ["closesTime", "Enter a time, such as 11:59pm"];
    context.addIssue({ code: "custom", path: [field], message });
    return z.NEVER;
  });

export const teamMemberInput = z.strictObject({
  slug,
  person: z.coerce
    .number({ error: "Select who joins the team" })
    .int("Select who joins the team")
    .positive("Select who joins the team"),
  role: z.enum(teamRoles, { error: "Select their place in the team" }),
});

/** Which reminder it is: sent from a page that was opened before the last, it is refused. */
export const reminderInput = z.strictObject({
  slug,
  number: z
    .string()
    .regex(/^[1-5]$/)
    .transform(Number),
});
