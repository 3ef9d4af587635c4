import { z } from "zod";

const id = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .refine((given) => given < 2 ** 31);

/** Which letters are tried again: those on the page, as one list with commas. */
export const tryAgainInput = z.strictObject({
  ids: z
    .string()
    .max(600)
    .transform((typed) => typed.split(","))
    .pipe(z.array(id).min(1).max(50)),
});
