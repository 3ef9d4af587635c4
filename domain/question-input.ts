import { z } from "zod";
import { contributionInput } from "./contribution-input";
import { numberInWords } from "./counts-in-words";
import { slug } from "./exercise-input";
import { choices, longestHint, longestWording, mostQuestions, questionKinds, scales } from "./question";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
const number = z.coerce.number().int().min(1).max(mostQuestions);
const line = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.replaceAll("\u0000", "").replace(/\s+/g, " ").trim())
    .pipe(z.string().max(longest, `Use ${numberInWords(longest)} characters or fewer`));

/** A question as people see it: /exercises/digital-strategy/questions/3 */
export const questionAddress = z.strictObject({ slug, number });
/** A question as its team writes it, whatever its number has become meanwhile. */
export const writtenQuestionAddress = z.strictObject({ slug, question: id });

const written = {
  wording: line(longestWording).pipe(z.string().min(1, "Enter the question")),
  hint: line(longestHint).transform((typed) => typed || null),
  // The stable id of a section; empty for the draft as a whole.
  section: z
    .uuid()
    .or(z.literal(""))
    .transform((typed) => typed || null),
  kind: z.enum(questionKinds, "Select how people will answer"),
  scale: z.enum(scales).optional(),
};

const onAScale = ({ kind, scale }: { kind: string; scale?: string | undefined }) =>
  kind === "open" || scale !== undefined;
const noScale = { path: ["scale"], message: "Select a scale" };

export const newQuestionInput = z.strictObject({ slug, ...written }).refine(onAScale, noScale);
export const questionInput = z
  .strictObject({ ...writtenQuestionAddress.shape, ...written })
  .refine(onAScale, noScale);
export const questionMoveInput = z.strictObject({
  ...writtenQuestionAddress.shape,
  do: z.enum(["up", "down"]),
});
export const questionRemovalInput = writtenQuestionAddress;

const { forum, body, visibility, quote, key } = contributionInput.shape;
export const scaleAnswerInput = z.strictObject({
  ...questionAddress.shape,
  forum,
  choice: z.enum(choices, "Select an answer"),
});
export const wordsAnswerInput = z.strictObject({
  ...questionAddress.shape,
  forum,
  body,
  visibility,
  quote,
  key,
});
export const takenBackInput = questionAddress;

/** How the answers are divided: one way at a time (D§3.3, rule 7). */
export const resultsQuery = z.object({ by: z.enum(["forum", "directorate"]).catch("forum") });

/** What was just saved, for the page that says so. */
export const savedQuery = z.object({ saved: number.optional().catch(undefined) });
