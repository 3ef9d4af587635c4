import { z } from "zod";
import { contributionStatuses } from "./contribution";
import { slug } from "./exercise-input";
import { reachFigures } from "./metric";

const page = z.coerce.number().int().min(0).max(1_000_000).catch(0);

/** Which figure of which group, as an address names it; anything else in the address is left aside. */
export const reachQuery = z.object({
  figure: z.enum(reachFigures).catch("invited"),
  forum: slug.nullable().catch(null).default(null),
  // 0 stands for people whose directorate is not recorded.
  directorate: z.coerce.number().int().min(0).nullable().catch(null).default(null),
  after: page,
});

export const registerQuery = z.object({
  status: z.enum(contributionStatuses).nullable().catch(null).default(null),
  forum: slug.nullable().catch(null).default(null),
  // The id of an open question: the answers to it.
  question: z.coerce.number().int().positive().max(2_147_483_647).nullable().catch(null).default(null),
  before: z.coerce.number().int().positive().nullable().catch(null).default(null),
});

export const memberQuery = z.object({
  search: z
    .string()
    .trim()
    .max(120)
    .catch("")
    .default("")
    .transform((words) => words || null),
  after: page,
});

/** Which page of the annotations of an exercise: those after one contribution, or the collection itself. */
export const annotationQuery = z.object({
  after: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
});
