import { z } from "zod";
import { slug } from "./exercise-input";
import { longestWordsMeant } from "./words-meant";

const id = z.coerce.number().int().positive();

/** How a placing is named: the exercise, and the contribution. */
export const placingAddress = z.strictObject({ slug, id });

export const placingFilters = ["ambiguous", "removed", "reworded", "moved", "unchanged"] as const;
/** Which placings of the present version: in a state, after one of them. */
export const placingsView = z.object({
  state: z.enum(placingFilters).optional().catch(undefined),
  after: id.optional().catch(undefined),
  done: z.enum(["settled"]).optional().catch(undefined),
});
export type PlacingFilter = (typeof placingFilters)[number];

/**
 * What a person says became of a contribution’s place: one of the candidates, by its place in the list; removed; or a
 * place that they type. `seen` is when it was settled last, empty if it was not.
 */
export const settlementInput = z
  .strictObject({
    slug,
    id,
    seen: z.string().max(40),
    choice: z.union([z.string().regex(/^[0-9]$/), z.enum(["removed", "elsewhere"])], {
      error: "Choose where it is now, or that it is removed",
    }),
    place: z.string().trim().max(20).default(""),
    words: z.string().max(longestWordsMeant, `Use ${longestWordsMeant} characters or fewer`).default(""),
  })
  .superRefine(({ choice, place }, context) => {
    if (choice === "elsewhere" && place === "")
      context.addIssue({ code: "custom", path: ["place"], message: "Enter the number of the place" });
  });
