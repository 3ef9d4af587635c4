import { z } from "zod";
import { kioskMinutes } from "./access-code";
import { contributionInput } from "./contribution-input";
import { slug } from "./exercise-input";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
const minutes = z.coerce
  .number()
  .pipe(z.union(kioskMinutes.map((one) => z.literal(one))))
  .catch(3);

/** Setting a shared device up: what it is called, for which exercise, and how long it waits. */
export const newKioskInput = z.strictObject({
  slug,
  name: z.string().trim().min(1, "Enter where the device is").max(80, "Use 80 characters or fewer"),
  exercise: z.string({ error: "Select the exercise" }).regex(/^[a-z0-9-]{1,80}$/, "Select the exercise"),
  minutes,
});

export const kioskRevocationInput = z.strictObject({ slug, kiosk: id });

const { number, forum, body, visibility, quote, key } = contributionInput.shape;

/** What somebody says at a shared device, of a section as a whole. */
export const kioskWordsInput = z.strictObject({ number, forum, body, visibility, quote, key });
