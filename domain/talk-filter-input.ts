import { z } from "zod";
import { contributionKinds } from "./contribution";
import { contributionAddress } from "./contribution-input";

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);
const blockNumber = z.string().regex(/^\d{1,3}(\.\d{1,3}){1,3}$/);

/** Which contributions a list or a search asks for. What a form leaves empty, or nobody could choose, narrows nothing. */
export const talkFilters = z.object({
  forum: slug.optional().catch(undefined),
  section: z.coerce.number().int().positive().max(999).optional().catch(undefined),
  block: blockNumber.or(z.literal("section")).optional().catch(undefined),
  kind: z.enum(contributionKinds).optional().catch(undefined),
  answered: z.enum(["no_reply", "no_response"]).optional().catch(undefined),
  only: z.enum(["new", "mine"]).optional().catch(undefined),
});

const one = contributionAddress.shape.id.optional().catch(undefined);

/** A list besides its filters: the oldest first, and from which contribution on. */
export const talkList = talkFilters.extend({
  order: z.literal("oldest").optional().catch(undefined),
  from: one,
});

export const longestSearch = 200;

const place = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/)
  .transform((text) => {
    const [relevance, id] = text.split("-").map(Number);
    return { relevance: relevance ?? 0, id: id ?? 0 };
  });

/** A search: what is looked for, where, and from which place in the order of what was found. */
export const searchView = talkFilters.extend({
  words: z
    .string()
    .transform((text) => text.trim().slice(0, longestSearch))
    .catch(""),
  in: z.literal("draft").optional().catch(undefined),
  after: place.optional().catch(undefined),
});
