import { z } from "zod";
import { slug } from "./exercise-input";
import { forumKinds, groupClaims } from "./forum";
import { bases } from "./metric";
import { readDate } from "./typed-date";

export const forumAddress = z.strictObject({ slug });

const line = (what: string, longest = 120) =>
  z.string().trim().min(1, `Enter ${what}`).max(longest, `Use ${longest} characters or fewer`);

const box = z.string().max(20, "Use 20 characters or fewer").default("");

/** Fields of a forum. A headcount that the forum’s host states comes with how it is known and when (D§2.3). */
const forumFields = z.strictObject({
  name: line("the name of the forum"),
  kind: z.enum(forumKinds, { error: "Select the kind of forum" }),
  description: z.string().trim().max(1000, "Use 1,000 characters or fewer").default(""),
  restricted: z.enum(["yes", "no"], { error: "Select yes if its membership is sensitive" }),
  membershipSource: z.enum(["roster", "group", "unlisted"], {
    error: "Select whether its members are listed here",
  }),
  groupClaim: z.enum(groupClaims).optional(),
  groupValue: z.string().trim().max(120, "Use 120 characters or fewer").default(""),
  statedHeadcount: z.string().trim().max(20, "Enter a whole number").default(""),
  headcountBasis: z.enum(bases).optional(),
  "headcountAsAt-day": box,
  "headcountAsAt-month": box,
  "headcountAsAt-year": box,
});

export const newForumInput = forumFields.transform(toForum);
export const forumInput = forumFields.extend({ slug }).transform((typed, context) => ({
  slug: typed.slug,
  ...toForum(typed, context),
}));

type Typed = z.output<typeof forumFields>;
type Context = z.core.$RefinementCtx;

function toForum(typed: Typed, context: Context) {
  const { name, kind, description, membershipSource } = typed;
  const forum = { name, kind, description, membershipSource, restricted: typed.restricted === "yes" };
  const group =
    membershipSource === "group" ? followed(typed, context) : { groupClaim: null, groupValue: null };
  if (membershipSource !== "unlisted") {
    return { ...forum, ...group, statedHeadcount: null, headcountBasis: null, headcountAsAt: null };
  }
  return { ...forum, ...group, ...headcount(typed, context) };
}

function followed({ groupClaim, groupValue }: Typed, context: Context) {
  const problem = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (!groupClaim) problem("groupClaim", "Select whether it is a group or an app role");
  if (!groupValue) problem("groupValue", "Enter the group’s id, or the app role’s value");
  return { groupClaim: groupClaim ?? null, groupValue: groupValue || null };
}

function headcount(typed: Typed, context: Context) {
  const problem = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const statedHeadcount = /^\d{1,6}$/.test(typed.statedHeadcount.replaceAll(",", ""))
    ? Number(typed.statedHeadcount.replaceAll(",", ""))
    : null;
  if (statedHeadcount === null)
    problem("statedHeadcount", "Enter how many people are in it, as a whole number");
  if (!typed.headcountBasis) problem("headcountBasis", "Select how the number is known");
  const asAt = readDate(
    {
      day: typed["headcountAsAt-day"],
      month: typed["headcountAsAt-month"],
      year: typed["headcountAsAt-year"],
    },
    "Date of the headcount",
  );
  if ("problem" in asAt) problem(`headcountAsAt${asAt.box}`, asAt.problem);
  return {
    statedHeadcount,
    headcountBasis: typed.headcountBasis ?? null,
    headcountAsAt: "date" in asAt ? asAt.date : null,
  };
}

const id = z.coerce.number().int().positive();

/** Somebody to add: known by their e-mail address, or new to the service with a name. */
export const newMemberInput = z.strictObject({
  slug,
  email: z
    .string()
    .trim()
    .max(200, "Use 200 characters or fewer")
    // ASCII only: look-alike letters have been used to pass as somebody else.
    .regex(/^[\w.+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i, "Enter an e-mail address, like name@example.gov.uk"),
  name: z.string().trim().max(120, "Use 120 characters or fewer").default(""),
  post: z.string().trim().max(120, "Use 120 characters or fewer").default(""),
  directorate: z.union([z.literal(""), id]).default(""),
});

export const memberAddress = z.strictObject({ slug, person: id });
export const convenorInput = z.strictObject({ slug, person: id, convenes: z.enum(["yes", "no"]) });
export const leavingInput = z.strictObject({ slug, person: id });
const forumSlug = z.string({ error: "Select a forum" }).regex(/^[a-z0-9-]{1,80}$/, "Select a forum");

/** One forum or several: a single ticked box arrives as a text. */
export const addedForumsInput = z.strictObject({
  slug,
  forum: z.union([forumSlug.transform((one) => [one]), z.array(forumSlug).min(1).max(200)], {
    error: "Select a forum",
  }),
});
export const removedForumInput = z.strictObject({ slug, forum: forumSlug });
