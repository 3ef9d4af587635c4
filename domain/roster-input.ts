import { z } from "zod";
import { slug } from "./exercise-input";
import { type rosterFields, rosterOutcomes } from "./roster";
import { missingChoices } from "./roster-import";

/** Most doubtful lines that are asked for at once; the others are left out and told. */
export const mostDoubtsAsked = 100;

export const rosterFileInput = z.strictObject({ slug });
export const rosterInput = z.strictObject({ slug, id: z.coerce.number().int().positive() });

const column = z
  .union([z.literal(""), z.coerce.number().int().min(0).max(200)])
  .default("")
  .transform((at) => (at === "" ? undefined : at));
const columns: Record<(typeof rosterFields)[number], typeof column> = {
  name: column,
  firstName: column,
  lastName: column,
  email: column,
  staffNumber: column,
  post: column,
  directorate: column,
  joinedOn: column,
  leftOn: column,
};

/** Which column holds what, as somebody says. */
export const rosterColumnsInput = rosterInput.extend(columns);

const answer = z.enum(["same", "other", "out"]).default("out");
const doubts: Record<`doubt-${number}`, typeof answer> = Object.fromEntries(
  Array.from({ length: mostDoubtsAsked }, (_, at) => [`doubt-${at}`, answer]),
);

/** What is said of a roster that was shown. */
export const confirmedRosterInput = rosterInput.extend(doubts).extend({
  missing: z
    .enum(missingChoices, { error: "Select what happens to members who are not in the file" })
    .default("stay"),
  directorates: z
    .enum(["add", "leave"], { error: "Select what happens to new directorates" })
    .default("leave"),
});

/** Which lines to list. What makes no sense lists those with problems, from the first on. */
export const rosterRowsQuery = z.object({
  show: z.enum(rosterOutcomes).catch("problem"),
  after: z.coerce.number().int().min(0).max(2_000_000_000).catch(0).default(0),
});
