import { z } from "zod";
import { contributionAddress } from "./contribution-input";
import { slug } from "./exercise-input";
import { longestBefore, longestWordsMeant } from "./words-meant";

const blockNumber = z.string().regex(/^\d{1,3}(\.\d{1,3}){1,3}$/);

const one = contributionAddress.shape.id.optional().catch(undefined);

/**
 * What a section’s address may ask for besides: a form, or a contribution to show open because it was just sent, just
 * edited, just told to the convenor, or looked for.
 */
export const sectionView = z.object({
  suggest: blockNumber.optional().catch(undefined),
  write: blockNumber.or(z.literal("section")).optional().catch(undefined),
  // Words of the block that the form begins with, where a reader selected some.
  words: z.string().max(longestWordsMeant).optional().catch(undefined),
  before: z
    .string()
    .max(2 * longestBefore)
    .optional()
    .catch(undefined),
  sent: one,
  edited: one,
  told: one,
  show: one,
});
export type SectionView = z.output<typeof sectionView>;

/** The contribution that an address asks to see, whatever for. */
export function askedFor({ sent, edited, told, show }: SectionView): number | undefined {
  return sent ?? edited ?? told ?? show;
}

/** What was said of removed text: older than one of them. */
export const removedView = z.object({ before: one });

/** My contributions: in one exercise, older than one of them, or with what was just done to one. */
export const mineView = z.object({
  before: one,
  withdrawn: one,
  review: one,
  exercise: slug.nullable().catch(null).default(null),
});
