import { z } from "zod";
import { longestHalfWritten } from "./contribution";
import { contributionAddress } from "./contribution-input";
import { sectionAddress } from "./exercise-input";
import { longestBefore, longestWordsMeant } from "./words-meant";

/** As it is typed: only what a database cannot keep is taken out. */
const typed = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").replaceAll("\u0000", ""))
    .pipe(z.string().max(longest, "This is too long to be kept. Shorten it."));

/**
 * What stands in any form that says something, half-written: nothing has to be there yet. A reply says what it answers,
 * everything else where it stands; `proposed` makes it a suggestion of other words.
 */
export const halfWrittenInput = z.strictObject({
  slug: sectionAddress.shape.slug.optional(),
  number: sectionAddress.shape.number.optional(),
  block: z.uuid().or(z.literal("")).default(""),
  id: contributionAddress.shape.id.optional(),
  words: typed(4 * longestWordsMeant).default(""),
  before: z
    .string()
    .max(2 * longestBefore)
    .optional(),
  body: typed(longestHalfWritten).default(""),
  proposed: typed(longestHalfWritten).optional(),
  forum: z.string().max(80).optional(),
  visibility: z.enum(["forum", "confidential"]).optional(),
  quote: z.literal("yes").optional(),
  key: z.uuid(),
  kept: z.coerce.number().int().min(0).default(0),
  writer: z.uuid(),
  // Which of the form’s other buttons: to finish it later, or to see it as others will.
  later: z.enum(["yes", "preview"]).optional(),
});
export type HalfWrittenInput = z.output<typeof halfWrittenInput>;

/** Where somebody has nothing to add; `block` is empty for the section as a whole. */
export const nothingToAddInput = z.strictObject({
  ...sectionAddress.shape,
  block: z.uuid().or(z.literal("")),
});

/** One half-written contribution, to be thrown away. */
export const discardInput = contributionAddress;
