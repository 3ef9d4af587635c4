import { z } from "zod";
import { normalisedText } from "./block";
import { blockContent, jsonField } from "./block-input";
import { versionAddress } from "./version-input";

const stableId = z.string().regex(/^[\w-]{1,100}$/);
const title = z
  .string()
  .transform(normalisedText)
  .pipe(z.string().min(1, "Enter a title").max(200, "The title must be 200 characters or fewer"));
/** What a section said when the page was opened, as a hash. */
const seen = z.string().regex(/^[0-9a-f]{64}$/);

/** Which section of a draft: its stable id, which no renumbering changes. */
export const sectionOfDraft = versionAddress.extend({ section: stableId });

/** A section in the editor: `stableId` is null for a block that was begun there. */
const editedBlocks = jsonField.pipe(
  z.array(z.strictObject({ stableId: stableId.nullable(), content: blockContent })).max(2000),
);

const manyTexts = many(z.string().max(500_000));

/**
 * A section as it was written: either `blocks`, the JSON of what the editor holds, or text areas with Markdown, of
 * which `ids` says which block each was, `text` what it holds, and `after` what is to be added after it. `do` is a
 * button: `up`, `down` or `split` and a block. `by` says that nobody pressed one, and `as` that text
 * areas are asked for next. `confirmed` names the fields whose
 * problems were read and accepted.
 */
export const sectionEditInput = sectionOfDraft
  .extend({
    title,
    seen,
    blocks: editedBlocks.optional(),
    ids: many(stableId.or(z.literal(""))),
    text: manyTexts,
    after: manyTexts,
    do: z
      .string()
      .regex(/^(?:up|down|split) [\w-]{1,100}$/)
      .optional(),
    by: z.literal("itself").optional(),
    as: z.literal("text").optional(),
    confirmed: z.string().max(20_000).optional(),
  })
  .refine(({ ids, text, after }) => ids.length === text.length && ids.length === after.length, {
    path: ["title"],
    message: "Something of this form is missing. Go back to the page and send it from there",
  });

export type SectionEdit = z.output<typeof sectionEditInput>;

/** What is done to a section as a whole from the list of sections. */
export const sectionMoveInput = sectionOfDraft.extend({ do: z.enum(["up", "down", "merge"]) });

/** A new section, and beside which one. */
export const newSectionInput = versionAddress.extend({
  title,
  beside: stableId.optional(),
  where: z.enum(["before", "after"]).default("after"),
});

/** The word that a section may go, of somebody who has seen what is in it. */
export const sectionRemovalInput = sectionOfDraft.extend({ seen });

/** Which edit is undone, and the section whose page it is undone from. */
export const undoInput = sectionOfDraft.extend({ edit: z.coerce.number().int().positive() });

/** A field that is sent once for each block. */
function many<Each extends z.ZodType<string>>(each: Each) {
  return z.union([each.transform((one) => [one]), z.array(each).max(2000)]).default([]);
}
