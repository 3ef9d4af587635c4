/** What a person typed, by field. A field that was sent several times, such as ticked boxes, is a list. */
export type Typed = Record<string, string | string[]>;

/**
 * What a form shows after it was sent. `typed` is always handed back: nobody retypes an answer. `saved` is the answer to
 * a form that saves by itself while somebody types, with what its page needs to know.
 */
export type FormState =
  | { outcome: "unsent" }
  | { outcome: "invalid"; typed: Typed; problems: Record<string, string> }
  | { outcome: "refused"; typed: Typed; reason: string }
  | { outcome: "conflict"; typed: Typed; current: string }
  | { outcome: "saved"; typed: Typed; saved: Record<string, string> };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
