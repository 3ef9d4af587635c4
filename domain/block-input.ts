import { z } from "zod";
import type { BlockContent, Footnote, Inline, ListItem } from "./block";
import { safeHref } from "./block";
import { pictureNamed } from "./picture";

/** What may come in as a block of a draft: the closed tree of `BlockContent` and not a key more. */

/** No control characters but white space, nor half characters: what PostgreSQL and a download could not hold. */
const text = z.string().max(200_000).refine(isText, "There is a character in this text that cannot be kept");
const line = z.string().max(2000).refine(isText, "There is a character in this text that cannot be kept");

function isText(value: string): boolean {
  return !/[^\P{Cc}\s\u0080-\u009f]|\p{Surrogate}/u.test(value);
}

const href = line.refine(
  (address) => safeHref(address) === address,
  "This link does not lead to a web address",
);
/** A picture that the product serves, or none. */
const src = line.refine(
  (address) => address === "" || pictureNamed(address) !== null,
  "This picture is not ours",
);
const label = z.string().regex(/^[^[\]\s\\]{1,100}$/);
const number = z.number().int().min(0).max(100_000);
const marks = z.array(z.enum(["strong", "em", "strike", "code"])).max(4);

const word = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text, marks: marks.exactOptional() }),
  z.strictObject({ type: z.literal("footnoteRef"), label, number }),
  z.strictObject({ type: z.literal("break") }),
  z.strictObject({ type: z.literal("image"), alt: line, src }),
]);
/** A link cannot stand in a link. */
const link = z.strictObject({ type: z.literal("link"), href, children: z.array(word).min(1).max(5000) });
const inline: z.ZodType<Inline> = z.union([word, link]);
const inlines = z.array(inline).max(5000);

const item: z.ZodType<ListItem> = z.strictObject({
  inlines,
  children: z.lazy(() => contents),
  checked: z.boolean().nullable(),
});
const note: z.ZodType<Footnote> = z.strictObject({ label, number, blocks: z.lazy(() => contents) });
const table = z
  .strictObject({
    kind: z.literal("table"),
    align: z
      .array(z.enum(["left", "center", "right"]).nullable())
      .min(1)
      .max(100),
    header: z.array(inlines),
    rows: z.array(z.array(inlines)).max(2000),
  })
  .refine(
    ({ align, header, rows }) => [header, ...rows].every(({ length }) => length === align.length),
    "Every row of a table has as many cells as its first",
  );

/** Typed as the domain knows it: what comes out is a block, and the compiler holds the two together. */
export const blockContent: z.ZodType<BlockContent> = z.union([
  z.strictObject({ kind: z.literal("heading"), level: z.number().int().min(3).max(6), inlines }),
  z.strictObject({ kind: z.literal("paragraph"), inlines }),
  z.strictObject({
    kind: z.literal("list"),
    ordered: z.boolean(),
    start: z.number().int().min(0).max(999_999_999),
    items: z.array(item).min(1).max(2000),
  }),
  table,
  z.strictObject({ kind: z.literal("quote"), blocks: z.lazy(() => contents) }),
  z.strictObject({ kind: z.literal("code"), text, language: line.nullable() }),
  z.strictObject({ kind: z.literal("footnotes"), notes: z.array(note).min(1).max(2000) }),
  z.strictObject({ kind: z.literal("figure"), alt: line, src, caption: line.nullable() }),
  z.strictObject({ kind: z.literal("rule") }),
]);
const contents: z.ZodType<BlockContent[]> = z.array(blockContent).max(2000);

/** A field that holds JSON. What nests deeper than any draft is not read at all. */
export const jsonField = z
  .string()
  .max(1_000_000)
  .refine((value) => deepest(value) <= mostNested, "This text nests too deeply")
  .transform((value, context): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: "custom", message: "This is not JSON" });
      return z.NEVER;
    }
  });

const mostNested = 200;

/** How deep brackets are open at most; those inside strings count too, which only errs on the strict side. */
function deepest(value: string): number {
  let [open, most] = [0, 0];
  for (const [bracket] of value.matchAll(/[[\]{}]/g)) {
    open += bracket === "[" || bracket === "{" ? 1 : -1;
    most = Math.max(most, open);
  }
  return most;
}
