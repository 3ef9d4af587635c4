import { z } from "zod";
import { digestFrequencies } from "./digest";

/** A page of notices may be asked for by its number, and “saved” after the settings were. */
export const noticesView = z.object({
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  saved: z.literal("yes").optional().catch(undefined),
});

export const digestInput = z.strictObject({
  digest: z.enum(digestFrequencies, { error: "Select how often you want an e-mail" }),
});
