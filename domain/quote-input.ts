import { z } from "zod";
import { slug } from "./exercise-input";

const id = z.coerce.number().int().positive();

export const chooseQuoteInput = z.strictObject({
  slug,
  contribution: id,
  text: z.string().trim().min(1, "Enter the words to quote").max(1000, "Use 1,000 characters or fewer"),
  whySelected: z.string().trim().min(1, "Say why you chose this one").max(300, "Use 300 characters or fewer"),
});

export const settleQuoteInput = z.strictObject({
  slug,
  contribution: id,
  settle: z.enum(["approve", "remove"], { error: "Choose whether it may be used" }),
});
