import { z } from "zod";
import { headingLevels } from "./draft-outline";
import { longestDescription, mostPicturesAsked, mostTablesAsked } from "./draft-questions";
import { slug } from "./exercise-input";

/** Which import of a strategy: there is one at a time, so its id only guards against an older page. */
export const draftImportInput = z.strictObject({ slug, id: z.coerce.number().int().positive() });

/** The most comments of one file that are offered. */
export const mostCommentsKept = 2000;

/** More headings than a form can hold stay as they were found. */
export const mostHeadingsAsked = 2000;

const level = z.enum(headingLevels, "Choose what this heading is").optional();
const picture = z
  .enum(["described", "decorative"], "Say whether the picture shows something or only decorates")
  .optional();
const words = z
  .string()
  .trim()
  .max(longestDescription, `The description must be ${longestDescription} characters or fewer`)
  .optional();
const table = z.enum(["yes", "no"], "Say whether the first row is a header").optional();

const place = z.string().regex(/^\d{1,4}$/, "Choose comments from the list");
const comments = z.union([place.transform((one) => [one]), z.array(place).max(mostCommentsKept)]).default([]);
const upTo = (most: number) => Array.from({ length: most }, (_, index) => index);
const headings: Record<`heading-${number}`, typeof level> = Object.fromEntries(
  upTo(mostHeadingsAsked).map((index) => [`heading-${index}`, level]),
);
const pictures: Record<`picture-${number}`, typeof picture> = Object.fromEntries(
  upTo(mostPicturesAsked).map((index) => [`picture-${index}`, picture]),
);
const descriptions: Record<`picture-${number}-words`, typeof words> = Object.fromEntries(
  upTo(mostPicturesAsked).map((index) => [`picture-${index}-words`, words]),
);
const tables: Record<`table-${number}`, typeof table> = Object.fromEntries(
  upTo(mostTablesAsked).map((index) => [`table-${index}`, table]),
);

/** The same with what was said of the draft, by `heading-0`, `picture-0`, `picture-0-words` and `table-0` onwards. */
export const confirmedImportInput = draftImportInput
  .extend(headings)
  .extend(pictures)
  .extend(descriptions)
  .extend(tables)
  .extend({ comments, later: z.literal("yes").optional() });
