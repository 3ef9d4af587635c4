import { z } from "zod";
import { slug } from "./exercise-input";

/** How a strategy is named in an address: /manage/strategies/digital-strategy */
export const strategyAddress = z.strictObject({ slug });

const year = (named: string) =>
  z
    .string()
    .trim()
    .regex(/^(20\d\d)?$/, `${named} must be a year, such as 2029`)
    .transform((typed) => (typed ? Number(typed) : null));

/** A new strategy (D§2.7). The directorate is the id of one that the council has, or empty. */
export const strategyInput = z
  .strictObject({
    title: z
      .string()
      .trim()
      .min(1, "Enter the title of the strategy")
      .max(120, "The title must be 120 characters or fewer"),
    portfolio: z
      .string()
      .trim()
      .max(120, "The portfolio must be 120 characters or fewer")
      .transform((typed) => typed || null),
    directorate: z
      .string()
      .regex(/^\d{0,9}$/, "Choose a directorate from the list")
      .transform((typed) => (typed ? Number(typed) : null)),
    periodFrom: year("The first year"),
    periodTo: year("The last year"),
    policyFramework: z
      .enum(["yes", "no"], "Select yes if the strategy belongs to the policy framework")
      .transform((answer) => answer === "yes"),
  })
  .refine(({ periodFrom, periodTo }) => !periodFrom || !periodTo || periodFrom <= periodTo, {
    path: ["periodTo"],
    message: "The last year must be the same as or after the first year",
  });
export type StrategyInput = z.output<typeof strategyInput>;
