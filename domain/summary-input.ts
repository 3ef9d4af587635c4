import { z } from "zod";
import { slug } from "./exercise-input";

const longestWords = 6000;
const words = z
  .string()
  .trim()
  .max(longestWords, `Use ${longestWords.toLocaleString("en-GB")} characters or fewer`)
  .default("");

export const summaryWordsInput = z.strictObject({
  slug,
  revision: z.coerce.number().int().min(0),
  purpose: words,
  howEngaged: words,
  equality: words,
  governance: words,
  limitations: words,
  nextSteps: words,
});

export const prepareInput = z.strictObject({ slug });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "The seal has 64 characters, 0 to 9 and a to f");

export const sealInput = z.strictObject({
  slug,
  sha256,
  read: z.literal("yes", { error: "Tick the box to say that you have read it" }),
  reason: z.string().trim().max(500, "Use 500 characters or fewer").default(""),
});

export const reportInput = z.strictObject({ slug });
