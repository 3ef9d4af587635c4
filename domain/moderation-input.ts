import { z } from "zod";
import { longestContribution, longestNote, moderationReasons } from "./contribution";
import { saysWhatWasSaid } from "./quote";

const id = z.coerce.number().int().positive();

export const contributionAddress = z.strictObject({ id });

export const queueFilter = z.strictObject({
  show: z.enum(["waiting", "held", "flagged", "reviews", "withheld", "all"]).default("waiting"),
  exercise: z.string().max(80).optional(),
  before: id.optional(),
});
export type QueueFilter = z.output<typeof queueFilter>;

const reason = z.enum(
  moderationReasons as [(typeof moderationReasons)[number], ...typeof moderationReasons],
  {
    error: "Choose a reason",
  },
);
const note = z.string().trim().max(longestNote, `Use ${longestNote} characters or fewer`);

/**
 * One act of a moderator. Everything but publishing needs a reason code and a short neutral note, which the
 * contributor reads (D§2.6). `expected` is the status that the moderator saw.
 */
export const moderateInput = z
  .strictObject({
    id,
    expected: z.string().max(20),
    action: z.enum(["publish", "hold", "redact", "withhold", "transfer"], { error: "Choose what to do" }),
    reason: z.union([z.literal(""), reason]).default(""),
    note: note.default(""),
    redacted: z.string().trim().max(longestContribution).default(""),
  })
  .superRefine(({ action, reason: code, note: words, redacted }, context) => {
    if (action === "publish") return;
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!code) problem("reason", "Choose a reason");
    if (!words) problem("note", "Write a short note for the contributor");
    if (action === "redact" && !redacted.includes("[redacted]")) {
      problem("redacted", "Write [redacted] in place of the words that you take out");
    }
  });

/** Whether a redaction says nothing that was not said: it may only take out. */
export function onlyTakesOut(redacted: string, original: string): boolean {
  return saysWhatWasSaid(redacted, original);
}

export const reviewInput = z.strictObject({
  id,
  request: z
    .string()
    .trim()
    .min(1, "Say why you think it should be looked at again")
    .max(longestNote, `Use ${longestNote} characters or fewer`),
});
