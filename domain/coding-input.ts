import { z } from "zod";
import { dispositions } from "./contribution";
import { slug } from "./exercise-input";

const id = z.coerce.number().int().positive();
const short = (what: string, most = 120) =>
  z.string().trim().min(1, `Enter ${what}`).max(most, `Use ${most} characters or fewer`);
const long = z.string().trim().max(500, "Use 500 characters or fewer").default("");

/** Ticked boxes: one is sent as a text, several as a list. */
const ids = z
  .union([id.transform((one) => [one]), z.array(id)])
  .default([])
  .transform((list) => [...new Set(list)]);

export const codingAddress = z.strictObject({ slug, id });

export const themeInput = z.strictObject({ slug, name: short("the theme’s name"), description: long });

export const codeInput = z.strictObject({
  slug,
  theme: z.coerce.number({ error: "Choose a theme" }).int().positive("Choose a theme"),
  label: short("what the code says"),
  definition: long,
});

const disposition = z.enum(dispositions as [(typeof dispositions)[number], ...typeof dispositions]);

/** One contribution’s codes; or, where none can fit, a disposition with a note. Never both, never neither. */
export const codingInput = z
  .strictObject({
    slug,
    id,
    codes: ids,
    disposition: z.union([z.literal(""), disposition]).default(""),
    note: long,
  })
  .superRefine(({ codes, disposition: chosen, note }, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (codes.length === 0 && !chosen) problem("codes", "Choose at least one code, or say why none fits");
    if (codes.length > 0 && chosen)
      problem("disposition", "Choose codes or a reason for having none, not both");
    if (chosen && !note) problem("note", "Write a short note on why no code fits");
  });
