import { z } from "zod";
import { contributionStatuses } from "./contribution";
import { slug } from "./exercise-input";

const id = z.coerce.number().int().positive();

/** Which contributions a figure is made of. Unknown keys and values are refused, never passed on (security §1). */
export const evidenceFilter = z.strictObject({
  theme: id.optional(),
  issue: z
    .string()
    .regex(/^I-\d{1,6}$/)
    .transform((reference) => Number(reference.slice(2)))
    .optional(),
  forum: slug.optional(),
  status: z.enum(contributionStatuses).optional(),
  section: z.coerce.number().int().positive().optional(),
  coded: z.enum(["no"]).optional(),
  after: id.optional(),
});
export type EvidenceFilter = z.output<typeof evidenceFilter>;
