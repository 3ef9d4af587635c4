import { z } from "zod";
import { headingLevels } from "./draft-outline";
import { slug } from "./exercise-input";

/** Which import of a strategy: there is one at a time, so its id only guards against an older page. */
export const draftImportInput = z.strictObject({ slug, id: z.coerce.number().int().positive() });

/** The same with what each heading is, as `heading-0`, `heading-1` and so on in the order of the draft. */
export const confirmedImportInput = z
  .object({ slug, id: z.coerce.number().int().positive() })
  .catchall(z.enum(headingLevels, "Choose what this heading is"));
