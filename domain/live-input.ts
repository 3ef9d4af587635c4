import { z } from "zod";

/** What somebody who looks on asks: what came to a section, or to all of an exercise, since a moment in milliseconds. */
export const liveView = z.object({
  section: z.coerce.number().int().positive().max(999).optional().catch(undefined),
  since: z.coerce.number().int().min(0).max(8_640_000_000_000),
});
