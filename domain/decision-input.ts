import { z } from "zod";
import { outcomes } from "./decision";
import { decisionAddress } from "./decision-facts";
import { readDate } from "./typed-date";

/** How a decision is named in an address: /decisions/26-00047 */
export const address = z
  .string()
  .min(1)
  .max(60)
  .refine((text) => text === decisionAddress(text));
export const revision = z.coerce.number().int().min(1);

export const longestDecisionTitle = 200;
const longestReference = 40;

export const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Use ${longest.toLocaleString("en-GB")} characters or fewer`)
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n"));

/** A box of a date; they are read together by `dateOf`. */
export const box = z.string().max(20, "Use 20 characters or fewer").default("");

type Context = z.core.$RefinementCtx;

/** The date in the boxes `name-day`, `name-month`, `name-year`; null when it cannot be read, which is then a problem. */
export function dateOf(
  typed: Record<string, unknown>,
  { name, what }: { name: string; what: string },
  context: Context,
): string | null {
  const part = (end: string) => String(typed[`${name}-${end}`] ?? "");
  const read = readDate({ day: part("day"), month: part("month"), year: part("year") }, what);
  if ("date" in read) return read.date;
  context.addIssue({ code: "custom", path: [`${name}${read.box}`], message: read.problem });
  return null;
}

export const newDecisionInput = z.strictObject({
  reference: z
    .string({ error: "Enter the reference" })
    .trim()
    .min(1, "Enter the reference")
    .max(longestReference, `Reference must be ${longestReference} characters or fewer`),
  title: z
    .string({ error: "Enter the title" })
    .trim()
    .min(1, "Enter the title")
    .max(longestDecisionTitle, `Title must be ${longestDecisionTitle} characters or fewer`),
  exercise: z.coerce.number().int().min(0).default(0),
  makerPerson: z.coerce.number().int().min(0).default(0),
  makerName: words(200),
  makerTitle: words(200).pipe(z.string().min(1, "Enter the decision maker’s title")),
});

export const readyInput = z
  .strictObject({ address, revision, "due-day": box, "due-month": box, "due-year": box })
  .transform((typed, context) => {
    const dueOn = dateOf(typed, { name: "due", what: "Decision date" }, context);
    return dueOn ? { address: typed.address, revision: typed.revision, dueOn } : z.NEVER;
  });

export const takeBackInput = z.strictObject({ address });

export const withdrawInput = z.strictObject({
  address,
  reason: words(1000).pipe(z.string().min(1, "Say why the decision is withdrawn")),
});

const read = (what: string) => z.literal("yes", { error: `Tick the box to say that you have ${what}` });

export const acknowledgeInput = z.strictObject({
  address,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  summary: read("read and considered the engagement summary"),
  eqia: read("read the equality impact assessment"),
});

export const takeInput = z
  .strictObject({
    address,
    revision,
    outcome: z.enum(outcomes, { error: "Select what you decide" }),
    amended: words(6000),
    "taken-day": box,
    "taken-month": box,
    "taken-year": box,
  })
  .transform((typed, context) => {
    const takenOn = dateOf(typed, { name: "taken", what: "Decision date" }, context);
    if (typed.outcome === "approved_with_amendments" && typed.amended === "")
      context.addIssue({ code: "custom", path: ["amended"], message: "Write the decision as amended" });
    const { outcome, amended } = typed;
    return takenOn
      ? { address: typed.address, revision: typed.revision, takenOn, outcome, amended }
      : z.NEVER;
  });

export const publishInput = z.strictObject({
  address,
  revision,
  sure: z.literal("yes", { error: "Tick the box to say that the record is right" }),
});

export const correctionInput = z.strictObject({
  address,
  text: words(3000).pipe(z.string().min(1, "Write the correction")),
  reason: words(500).pipe(z.string().min(1, "Say why the correction is made")),
});

/** The seal as somebody pasted it, in groups or not; empty when a file was chosen instead. */
export const checkSealInput = z.strictObject({
  seal: z
    .string()
    .max(200, "A seal has 64 characters, 0 to 9 and a to f")
    .default("")
    .transform((text) => text.replace(/\s+/g, "").toLowerCase())
    .refine(
      (text) => text === "" || /^[0-9a-f]{64}$/.test(text),
      "A seal has 64 characters, 0 to 9 and a to f",
    ),
});
