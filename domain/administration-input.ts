import { z } from "zod";
import { isReadableWithWhite } from "./colour";
import { roles } from "./person";
import { isPlainAddress } from "./sign-in";
import { readDate } from "./typed-date";

/** A person in the address of a page of the administration. */
export const personAddress = z.strictObject({
  id: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .refine((id) => id < 2 ** 31),
});

/** Which people to list. What makes no sense lists them all. */
export const peopleQuery = z.object({
  search: z.string().trim().max(100).catch(""),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});

const role = z.enum(roles);

export const rolesInput = personAddress.extend({
  roles: z
    .union([role.transform((one) => [one]), z.array(role)], { error: "Select at least one role" })
    .refine((chosen) => chosen.length > 0),
  // The roles as they were when the page was opened.
  was: z.string().max(200),
});

export const suspensionInput = personAddress;
export const leavingCouncilInput = personAddress.extend({ left: z.enum(["yes", "no"]) });

const wholeNumber = (problem: string, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, problem)
    .transform(Number)
    .refine((days) => days >= 1 && days <= most, problem);

export const organisationInput = z.strictObject({
  name: z.string().trim().min(1, "Enter the name of the council").max(120, "Use 120 characters or fewer"),
  brandColour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, {
      error: "Enter a colour as # and six letters or numbers, like #17494d",
      abort: true,
    })
    .refine(isReadableWithWhite, "Choose a darker colour, so that white words on it can be read"),
  serviceEmail: z
    .string()
    .trim()
    .refine(
      (address) => isPlainAddress(address),
      "Enter an email address in the correct format, like name@example.gov.uk",
    ),
  callInDays: wholeNumber("The call-in period must be between 1 and 20 working days", 20),
  closureDays: z.string().max(5000, "Enter fewer dates").transform(toDates),
});

/** One date on each line, as people write them; each once, in order. */
function toDates(typed: string, context: z.core.$RefinementCtx): string[] {
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const dates = new Set<string>();
  for (const line of lines) {
    const [day = "", month = "", year = ""] = line.split(/[\s/.-]+/);
    const read = readDate({ day, month, year }, "Closure day");
    if ("date" in read) dates.add(read.date);
    else
      context.addIssue(
        `“${line.slice(0, 40)}” is not a date. Enter each on its own line, like 29 December 2026`,
      );
  }
  return [...dates].sort();
}
