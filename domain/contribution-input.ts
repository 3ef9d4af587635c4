import { z } from "zod";
import { normalisedText } from "./block";
import { longestContribution, longestNote, longestSuggestion } from "./contribution";
import { reasonsGiven } from "./contribution-reason";
import { numberInWords } from "./counts-in-words";
import { sectionAddress } from "./exercise-input";
import { longestBefore, longestWordsMeant } from "./words-meant";

/** A contribution in an address: /contributions/1042/revision */
export const contributionAddress = z.strictObject({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

/** What a browser sends for lines, made plain: one kind of line end, nothing that a database cannot keep. */
const words = (empty: string, longest: number) =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim())
    .pipe(
      z
        .string()
        .min(1, empty)
        .max(longest, {
          error: ({ input }) =>
            `Shorten this to ${numberInWords(longest)} characters: it has ${numberInWords(String(input).length)}`,
        }),
    );

const body = words("Enter what you want to say", longestContribution);
const visibility = z.enum(["forum", "confidential"], "Choose who will see your name");
const quote = z.literal("yes").optional();

const spoken = {
  // The address of the forum that the person speaks from.
  forum: z.string("Choose the forum that you speak from").min(1).max(80),
  body,
  visibility,
  quote,
  // Made when the form was rendered, so that a form sent twice makes one contribution.
  key: z.uuid(),
  // What was kept of it half-written, and the form that kept it: see updateHalfWritten.
  kept: z.coerce.number().int().min(0).default(0),
  writer: z.uuid().optional(),
};

/** A contribution on a block, or on a whole section when `block` is empty. */
export const contributionInput = z.strictObject({
  ...sectionAddress.shape,
  block: z.uuid().or(z.literal("")),
  // Which words of the block are meant; empty for all of it.
  words: z
    .string()
    .transform(normalisedText)
    .pipe(z.string().max(longestWordsMeant, "Point at fewer words: at most 1,000 characters"))
    .default(""),
  // What stands before them, where they were selected and not typed: see anchorFromWords.
  before: z
    .string()
    .max(2 * longestBefore)
    .optional(),
  ...spoken,
});

/**
 * Other words for a block, as the Markdown that its form is filled with, and why. A block may be longer than what is
 * said of it: a table, mostly.
 */
export const suggestionInput = z.strictObject({
  ...sectionAddress.shape,
  block: z.uuid(),
  proposed: words("Enter the words that you suggest", longestSuggestion),
  ...spoken,
  body: body.or(
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => ""),
  ),
});

export const replyInput = z.strictObject({ ...contributionAddress.shape, ...spoken });

/** An edit says which revision it was made from; see updateContributionBody. */
export const revisionInput = z.strictObject({
  ...contributionAddress.shape,
  revision: z.coerce.number().int().min(1),
  body,
  visibility,
  quote,
});

export const withdrawalInput = contributionAddress;

export const flagInput = z.strictObject({
  ...contributionAddress.shape,
  reason: words("Enter what the convenor should look at", longestNote),
});

/** The page of an exercise that a button was on, with whatever narrows it, to come back to; as it goes on after “/exercises/”. */
const talkPage = z
  .string()
  .max(1000)
  .regex(
    /^\/exercises\/[a-z0-9-]{1,100}\/(?:sections\/\d{1,3}(?:\/contributions)?|contributions|removed)(?:\?[\w.=&%+-]*)?$/,
  )
  .transform((address) => address.slice("/exercises/".length));

/** A reason to look at a contribution: given, or taken back. */
export const reasonInput = z
  .strictObject({
    ...contributionAddress.shape,
    back: talkPage,
    give: z.enum(reasonsGiven).optional(),
    take: z.enum(reasonsGiven).optional(),
  })
  .refine(({ give, take }) => (give === undefined) !== (take === undefined));
