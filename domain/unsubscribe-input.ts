import { z } from "zod";

const token = z.string().max(100);

/** The token in the address of a letter; nothing where there is none. */
export const unsubscribeQuery = z.object({ token: token.catch("") });

export const unsubscribeInput = z.strictObject({ token });
