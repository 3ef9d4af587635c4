import type { z } from "zod";
import { sentFromOwnPages } from "@/auth/own-pages";
import { getViewer } from "@/auth/viewer";
import type { FormAction, FormState, Typed } from "@/components/form/form-state";
import type { Person, Viewer } from "@/domain/person";

/** How an action ends when it does not redirect: with the reason, by field or for the whole form; or saved by itself. */
export type Outcome =
  | { refused: string }
  | { invalid: Record<string, string> }
  | { conflict: string }
  | { saved: Record<string, string> };

/**
 * The one door for every signed-in form: from our own pages, by somebody signed in, with exactly the fields
 * that `schema` (a strict object) knows; then `perform`. `perform` redirects when it is done, and otherwise
 * answers with an outcome; what was typed is always handed back. Anything thrown is a bug. `later` is the door of the
 * form’s second button, called “later”, which asks for less.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  perform: (input: z.output<Schema>, person: Person, form: FormData) => Promise<Outcome>,
  later?: FormAction,
): FormAction {
  return async (previous, form) => {
    if (later && form.has("later")) return later(previous, form);
    const typed = typedFields(form);
    if (!(await sentFromOwnPages())) return { outcome: "refused", typed, reason: elsewhere };
    const viewer = await getViewer();
    if (!viewer) return { outcome: "refused", typed, reason: signedOut };

    const { success, data, error } = schema.safeParse(typed);
    if (!success) return problemsOf(typed, error);
    return stateOf(typed, await perform(data, viewer, form));
  };
}

/** The door for the few forms that anyone may send, such as signing in or checking a seal. */
export function publicFormAction<Schema extends z.ZodType>(
  schema: Schema,
  perform: (input: z.output<Schema>, form: FormData) => Promise<Outcome>,
): FormAction {
  return async (_previous, form) => {
    const typed = typedFields(form);
    if (!(await sentFromOwnPages())) return { outcome: "refused", typed, reason: elsewhere };
    const { success, data, error } = schema.safeParse(typed);
    if (!success) return problemsOf(typed, error);
    return stateOf(typed, await perform(data, form));
  };
}

/** The door for a button that has no fields and no answer of its own, such as “Sign out”; it does or it does not. */
export function buttonAction(perform: (viewer: Viewer) => Promise<void>): () => Promise<void> {
  return async () => {
    if (await sentFromOwnPages()) await perform(await getViewer());
  };
}

const signedOut = "You have been signed out. Sign in again in another tab, then send this again.";
const elsewhere = "This form was not sent from this service. Go back to the page and send it from there.";
const strangeFields = "This form is not the one on the page. Go back to the page and send it from there.";

function stateOf(typed: Typed, outcome: Outcome): FormState {
  if ("invalid" in outcome) return { outcome: "invalid", typed, problems: outcome.invalid };
  if ("saved" in outcome) return { outcome: "saved", typed, saved: outcome.saved };
  if ("conflict" in outcome) return { outcome: "conflict", typed, current: outcome.conflict };
  return { outcome: "refused", typed, reason: outcome.refused };
}

/** Text fields as typed; a field sent several times becomes a list. React’s own fields and files stay out. */
function typedFields(form: FormData): Typed {
  const typed = new Map<string, string | string[]>();
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const values = form.getAll(name).filter((value) => typeof value === "string");
    const [only, ...more] = values;
    if (only !== undefined) typed.set(name, more.length > 0 ? values : only);
  }
  // Made of entries, so that a field called `__proto__` is a field like any other: one that no schema knows.
  return Object.fromEntries(typed);
}

/** What is wrong, by field. Fields that the form does not have are nobody’s mistake in typing. */
function problemsOf(typed: Typed, { issues }: z.ZodError): FormState {
  if (issues.some(({ code }) => code === "unrecognized_keys")) {
    return { outcome: "refused", typed, reason: strangeFields };
  }
  // The first problem of each field: reversed, so that it is written last.
  const problems = issues.map((issue) => [issue.path.join("."), issue.message]).reverse();
  return { outcome: "invalid", typed, problems: Object.fromEntries(problems) };
}
