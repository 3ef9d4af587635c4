import { z } from "zod";
import { londonInstant } from "./calendar";
import { longestContribution } from "./contribution";
import { slug } from "./exercise-input";
import { bases } from "./metric";
import { sessionFormats } from "./session";
import { readDate, readTime } from "./typed-date";

const id = z.coerce.number().int().min(1).max(2_147_483_647);

/** A session in an address: /sessions/12 */
export const sessionAddress = z.strictObject({ id });

/** The token of a session’s calendar, in an address: /calendar/0190… */
export const calendarAddress = z.strictObject({ token: z.uuid() });

const box = z.string().max(20, "Use 20 characters or fewer").default("");
const line = (what: string) =>
  z.string().trim().min(1, `Enter ${what}`).max(120, "Use 120 characters or fewer");
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Use ${longest.toLocaleString("en-GB")} characters or fewer`)
    .default("")
    .transform((words) => words.replaceAll("\r\n", "\n"));

const fields = {
  title: line("a title"),
  purpose: optional(2000),
  format: z.enum(sessionFormats, { error: "Select how people meet" }),
  "day-day": box,
  "day-month": box,
  "day-year": box,
  starts: box,
  ends: box,
  place: optional(200),
  link: optional(2000),
  facilitator: id,
  // A single ticked box arrives as a text.
  sections: z.union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(200)]).default([]),
};

export const newSessionInput = z.strictObject({ ...fields, slug, exercise: slug }).transform(toSession);
export const sessionInput = z
  .strictObject({ ...fields, id, revision: z.coerce.number().int().min(1) })
  .transform(toSession);

type Typed = Record<"day-day" | "day-month" | "day-year" | "starts" | "ends" | "place" | "link", string> & {
  format: (typeof sessionFormats)[number];
};
type Context = z.core.$RefinementCtx;

/** One day with a beginning and an end on it, London time; where people meet fits how they meet. */
function toSession<Given extends Typed>(typed: Given, context: Context) {
  const problem = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  const boxes = { day: typed["day-day"], month: typed["day-month"], year: typed["day-year"] };
  const day = readDate(boxes, "Date");
  if ("problem" in day) problem(`day${day.box}`, day.problem);
  const [starts, ends] = [readTime(typed.starts), readTime(typed.ends)];
  if (!starts) problem("starts", "Enter when it starts, like 9:30am");
  if (!ends) problem("ends", "Enter when it ends, like 11am");
  if (starts && ends && ends <= starts) problem("ends", "It must end after it starts, on the same day");
  whereProblems(typed, problem);
  const date = "date" in day ? day.date : "2000-01-01";
  return {
    ...typed,
    place: typed.place || null,
    link: typed.link || null,
    startsAt: londonInstant(date, starts ?? "00:00"),
    endsAt: londonInstant(date, ends ?? "00:00"),
  };
}

function whereProblems({ format, place, link }: Typed, problem: (field: string, message: string) => void) {
  if (format !== "online" && !place) problem("place", "Enter where people meet");
  if (format !== "in_person" && !link) problem("link", "Enter the address where people join online");
  if (link && !isWebAddress(link))
    problem("link", "Enter a full web address, like https://meet.example.gov.uk/12");
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}

export const sessionCancellationInput = z.strictObject({
  id,
  reason: z.string().trim().min(1, "Enter why it is cancelled").max(500, "Use 500 characters or fewer"),
});

export const joinInput = sessionAddress;

/** How many were there, as the host knows it; empty to go by those who joined. */
export const attendedInput = z
  .strictObject({
    id,
    attended: z
      .string()
      .trim()
      .regex(/^(\d{1,6})?$/, "Enter how many people came, as a whole number"),
    basis: z.enum(bases).optional(),
  })
  .refine(({ attended, basis }) => attended === "" || basis !== undefined, {
    path: ["basis"],
    message: "Select how the number is known",
  });

export const noteInput = z.strictObject({
  id,
  // The stable ids of a section, and of a block of it unless the note is about the section as a whole.
  place: z.string().regex(/^[0-9a-f-]{36}(\/[0-9a-f-]{36})?$/, "Select what it is about"),
  // The person who said it; nobody’s name otherwise.
  speaker: z.union([z.literal(""), id]).default(""),
  body: z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim())
    .pipe(
      z
        .string()
        .min(1, "Enter what was said")
        .max(longestContribution, `Use ${longestContribution.toLocaleString("en-GB")} characters or fewer`),
    ),
  key: z.uuid(),
});

/** What somebody answers to the note of what they said. */
export const noteAnswerInput = z.strictObject({
  id,
  contribution: id,
  answer: z.enum(["confirm", "disown"]),
});
