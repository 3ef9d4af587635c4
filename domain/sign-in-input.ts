import { z } from "zod";
import { isPlainAddress } from "./sign-in";

const returnTo = z.string().max(2000).optional();

/** Asking for a link by e-mail. */
export const signInLinkInput = z.strictObject({
  email: z
    .string()
    .trim()
    .min(1, "Enter your work email address")
    .refine(isPlainAddress, "Enter an email address in the correct format, like name@example.gov.uk"),
  return: returnTo,
});

/** Using a link: 32 random bytes, as they stand in its address. */
export const signInTokenInput = z.strictObject({ token: z.string().max(200), return: returnTo });

/** Signing in as one of the invented people. */
export const personToTryInput = z.strictObject({
  person: z.string().regex(/^[1-9]\d{0,9}$/, "Choose who to sign in as"),
  return: returnTo,
});
