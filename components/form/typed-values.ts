import type { Field } from "./field";
import type { FormState } from "./form-state";

/** What a text field shows: what was typed, if the form has been sent, and otherwise what is stored. */
export function typedText(state: FormState, name: string, stored: string | null | undefined): string {
  if (state.outcome === "unsent") return stored ?? "";
  const typed = state.typed[name] ?? "";
  return typeof typed === "string" ? typed : (typed[0] ?? "");
}

/** Which boxes are ticked. A box that was left empty is not sent at all, so absence means none. */
export function typedList(state: FormState, name: string, stored: readonly string[] = []): readonly string[] {
  if (state.outcome === "unsent") return stored;
  const typed = state.typed[name] ?? [];
  return typeof typed === "string" ? [typed] : typed;
}

export type DateParts = { day: string; month: string; year: string };

/** The three boxes of a date, from what was typed or from the stored `YYYY-MM-DD`. */
export function typedDate(state: FormState, name: string, stored: string | null | undefined): DateParts {
  const [year = "", month = "", day = ""] = (stored ?? "").split("-");
  return {
    day: typedText(state, `${name}-day`, day.replace(/^0/, "")),
    month: typedText(state, `${name}-month`, month.replace(/^0/, "")),
    year: typedText(state, `${name}-year`, year),
  };
}

/** The problems by field name; none unless the form was refused for what a field holds. */
export function problemsOf(state: FormState): Record<string, string> {
  return state.outcome === "invalid" ? state.problems : {};
}

/** The first problem of a date, and which of its boxes it is about (all three, if it names none). */
export function dateProblem(problems: Record<string, string>, name: string) {
  for (const part of ["day", "month", "year"] as const) {
    const problem = problems[`${name}-${part}`] ?? problems[`${name}.${part}`];
    if (problem) return { problem, part };
  }
  return { problem: problems[name], part: undefined };
}

/** Where the error summary leads for each name that a problem can have. */
export function targetsOf(fields: readonly Field[], prefix: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const field of everyField(fields)) {
    if (field.type === "date") {
      targets.set(field.name, `${prefix}${field.name}-day`);
      for (const part of ["day", "month", "year"]) {
        targets.set(`${field.name}-${part}`, `${prefix}${field.name}-${part}`);
        targets.set(`${field.name}.${part}`, `${prefix}${field.name}-${part}`);
      }
    } else if ("label" in field) {
      targets.set(field.name, `${prefix}${field.name}`);
    }
  }
  return targets;
}

/** Fields in reading order, with those inside groups and behind choices. */
function everyField(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => {
    if (field.type === "group") return everyField(field.fields);
    if (field.type !== "radios" && field.type !== "checkboxes") return [field];
    return [field, ...field.options.flatMap((choice) => everyField(choice.opens ?? []))];
  });
}
