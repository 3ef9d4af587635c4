import { z } from "zod";
import { comparisonViews } from "./comparison-view";
import { slug } from "./exercise-input";
import { versionNumberPattern } from "./version-number";

const number = z.string().regex(versionNumberPattern);

/** How a version is named in an address: /strategies/digital-strategy/versions/0.2 */
export const versionAddress = z.strictObject({ slug, number });
export type VersionAddress = z.output<typeof versionAddress>;

/** How a section or a block is named under its version: by its number there, or by its stable id. */
export const placeName = z.string().regex(/^[\w.-]{1,64}$/);

/** What a version is compared with, if not the one before it, and how that is shown. */
export const comparisonQuery = z.object({
  from: number.optional().catch(undefined),
  view: z.enum(comparisonViews).catch("side"),
});

/** How a version that is started is called. */
export const newVersionInput = z.strictObject({
  slug,
  number: z
    .string()
    .trim()
    .regex(versionNumberPattern, "Enter a version number as two whole numbers with a full stop, such as 0.2"),
  label: z.string().trim().max(80, "The label must be 80 characters or fewer"),
});

/** A draft that comes in, but for the file, which is not text. Nothing is trimmed from what was pasted. */
export const importInput = newVersionInput.extend({ pasted: z.string() });

/** The lead’s word that a version may be published, and which open exercises go on with it. */
export const publicationInput = versionAddress.extend({
  moveOn: ticked(slug).default([]),
});

/** How a change is named: by its place in the list of a version’s changes. */
export const changeAddress = versionAddress.extend({ change: z.coerce.number().int().min(1).max(100_000) });

/** Why a change was made: the issues behind it, by the ids that the form offered, or that it is editorial. */
export const explanationInput = changeAddress
  .extend({
    summary: z.string().trim().max(200, "The summary must be 200 characters or fewer"),
    editorial: z.literal("yes").optional(),
    issues: ticked(z.string().regex(/^[a-z0-9-]+\.\d{1,6}$/)).default([]),
    alsoSection: z.literal("yes").optional(),
  })
  .refine(({ editorial, issues }) => Boolean(editorial) !== issues.length > 0, {
    path: ["issues"],
    message: "Select the issues behind the change, or select that it is editorial, and not both",
  })
  .refine(({ issues, summary }) => issues.length === 0 || summary !== "", {
    path: ["summary"],
    message: "Say in one sentence what changed",
  });

/** A checkbox group: nothing, one value or several are sent. */
function ticked<Each extends z.ZodType<string>>(each: Each) {
  return z.union([each.transform((one) => [one]), z.array(each).max(200)]);
}
