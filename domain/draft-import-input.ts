import { z } from "zod";
import { headingLevels } from "./draft-outline";
import { slug } from "./exercise-input";

/** Which import of a strategy: there is one at a time, so its id only guards against an older page. */
export const draftImportInput = z.strictObject({ slug, id: z.coerce.number().int().positive() });

/** More headings than a form can hold stay as they were found. */
export const mostHeadingsAsked = 2000;

const level = z.enum(headingLevels, "Choose what this heading is").optional();
const levels: Record<`heading-${number}`, typeof level> = Object.fromEntries(
  Array.from({ length: mostHeadingsAsked }, (_, index) => [`heading-${index}`, level]),
);

/** The same with what each heading is, as `heading-0`, `heading-1` and so on in the order of the draft. */
export const confirmedImportInput = draftImportInput.extend(levels);
