import { z } from "zod";

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** How an exercise is named in an address: /exercises/digital-strategy */
export const exerciseAddress = z.strictObject({ slug });

/** How a section is named in an address: /exercises/digital-strategy/sections/4 */
export const sectionAddress = z.strictObject({ slug, number: z.coerce.number().int().min(1).max(500) });
export type SectionAddress = z.output<typeof sectionAddress>;
