import { z } from "zod";
import { slug } from "./exercise-input";
import { responseCodes } from "./issue";

const id = z.coerce.number().int().positive();
const ids = z
  .union([id.transform((one) => [one]), z.array(id)], { error: "Choose at least one code" })
  .transform((list) => [...new Set(list)]);

const statement = z
  .string()
  .trim()
  .min(1, "Enter the issue in one neutral sentence")
  .max(300, "Use 300 characters or fewer");
const sectionStableId = z.string().max(60).default("");
const contested = z.literal("yes").optional();

export const issueAddress = z.strictObject({ slug, number: z.coerce.number().int().positive() });

export const newIssueInput = z.strictObject({
  slug,
  theme: id,
  statement,
  codes: ids,
  section: sectionStableId,
  contested,
});

export const issueInput = issueAddress.extend({
  revision: z.coerce.number().int().positive(),
  statement,
  section: sectionStableId,
  contested,
});

/** A response is a code of D§2.4 with its reason and the role that gives it; there is no free status. */
export const responseInput = issueAddress.extend({
  revision: z.coerce.number().int().positive(),
  response: z.enum(responseCodes as [(typeof responseCodes)[number], ...typeof responseCodes], {
    error: "Choose a response",
  }),
  reason: z.string().trim().min(1, "Enter the reason").max(1500, "Use 1,500 characters or fewer"),
  role: z.string().trim().min(1, "Enter the role that answers").max(120, "Use 120 characters or fewer"),
});
