import { z } from "zod";
import { saidBy, unlistedPerson } from "./assisted-entry";
import { longestNote } from "./contribution";
import { contributionInput } from "./contribution-input";
import { sectionAddress, slug } from "./exercise-input";
import { readDate } from "./typed-date";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
const box = z.string().max(20, "Use 20 characters or fewer").default("");

const entryFields = z.strictObject({
  ...sectionAddress.shape,
  forum: slug,
  block: z.uuid().or(z.literal("")),
  person: z.union([z.literal(unlistedPerson), id], { error: "Select who said it" }),
  said: z.enum(saidBy, { error: "Select whether it was on paper or spoken" }),
  "saidOn-day": box,
  "saidOn-month": box,
  "saidOn-year": box,
  body: contributionInput.shape.body,
  visibility: contributionInput.shape.visibility.default("confidential"),
  quote: contributionInput.shape.quote,
  lateReason: z.string().trim().max(longestNote, `Use ${longestNote} characters or fewer`).default(""),
  openedAt: z.coerce.number().int().min(0).max(8_640_000_000_000_000),
});

/** What was said on paper or spoken, entered for whoever said it. */
export const assistedEntryInput = entryFields.transform((typed, context) => {
  const boxes = { day: typed["saidOn-day"], month: typed["saidOn-month"], year: typed["saidOn-year"] };
  const read = readDate(boxes, "Day it was said");
  if ("problem" in read) {
    context.addIssue({ code: "custom", path: [`saidOn${read.box}`], message: read.problem });
  }
  return {
    slug: typed.slug,
    number: typed.number,
    forum: typed.forum,
    block: typed.block,
    personId: typed.person === unlistedPerson ? null : typed.person,
    said: typed.said,
    saidOn: "date" in read ? read.date : "",
    body: typed.body,
    named: typed.visibility === "forum",
    quotePermission: typed.quote === "yes",
    lateReason: typed.lateReason || null,
    openedAt: typed.openedAt,
  };
});

/** Where something is entered, as the address of the page says; anything else in it is left aside. */
export const assistedQuery = z.object({
  forum: slug.nullable().catch(null).default(null),
  section: z.coerce.number().int().min(1).max(500).catch(1),
  search: z
    .string()
    .trim()
    .max(120)
    .catch("")
    .default("")
    .transform((words) => words || null),
  done: id.nullable().catch(null).default(null),
});
