import { headers } from "next/headers";
import type { z } from "zod";
import { getViewer } from "@/auth/viewer";
import type { FormAction, FormState, Typed } from "@/components/form/form-state";
import type { Person } from "@/domain/person";
import { env } from "@/env";

/** How an action ends when it does not redirect: with the reason, by field or for the whole form. */
export type Outcome = { refused: string } | { invalid: Record<string, string> } | { conflict: string };

/**
 * The one door for every signed-in form: from our own pages, by somebody signed in, with exactly the fields
 * that `schema` (a strict object) knows; then `perform`. `perform` redirects when it is done, and otherwise
 * answers with an outcome; what was typed is always handed back. Anything thrown is a bug.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  perform: (input: z.output<Schema>, person: Person, form: FormData) => Promise<Outcome>,
): FormAction {
  return async (_previous, form) => {
    const typed = typedFields(form);
    if (!(await fromOurOwnPages())) return { outcome: "refused", typed, reason: elsewhere };
    const viewer = await getViewer();
    if (!viewer) return { outcome: "refused", typed, reason: signedOut };

    const { success, data, error } = schema.safeParse(typed);
    if (!success) return { outcome: "invalid", typed, problems: firstProblems(error) };
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
    if (!(await fromOurOwnPages())) return { outcome: "refused", typed, reason: elsewhere };
    const { success, data, error } = schema.safeParse(typed);
    if (!success) return { outcome: "invalid", typed, problems: firstProblems(error) };
    return stateOf(typed, await perform(data, form));
  };
}

const signedOut = "You have been signed out. Sign in again in another tab, then send this again.";
const elsewhere = "This form was not sent from this service. Go back to the page and send it from there.";

function stateOf(typed: Typed, outcome: Outcome): FormState {
  if ("invalid" in outcome) return { outcome: "invalid", typed, problems: outcome.invalid };
  if ("conflict" in outcome) return { outcome: "conflict", typed, current: outcome.conflict };
  return { outcome: "refused", typed, reason: outcome.refused };
}

/**
 * Every browser says where a form was sent from, in one header or both; Next lets a request without either
 * through, so it is refused here (security §0.3).
 */
async function fromOurOwnPages(): Promise<boolean> {
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  if (site) return site === "same-origin";
  return sent.get("origin") === new URL(env().NEXTAUTH_URL).origin;
}

/** Text fields as typed; a field sent several times becomes a list. React’s own fields and files stay out. */
function typedFields(form: FormData): Typed {
  const typed: Typed = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const values = form.getAll(name).filter((value) => typeof value === "string");
    const [only, ...more] = values;
    if (only !== undefined) typed[name] = more.length > 0 ? values : only;
  }
  return { ...typed };
}

function firstProblems(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]).reverse());
}
