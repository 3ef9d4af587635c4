import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";

type Labelled = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** The size of the label or legend: small and bold unless it says otherwise, and plain inside a group or a choice. */
  size?: "s" | "m" | "l";
  /** The label is also the page’s one heading (`h1`). */
  heading?: boolean;
};

export type Choice = { value: string; text: ReactNode; hint?: ReactNode };

/** A choice in a declared form may open more fields, which are shown while it is chosen. */
export type FieldChoice = Choice & { opens?: Field[] };

type Stored = string | null | undefined;

/**
 * One field of a declared form. `value` is what is stored now; once the form was sent, what was typed wins.
 * A date is `YYYY-MM-DD` and is sent as `name-day`, `name-month` and `name-year`. A time is any text, such as 11:59pm.
 */
export type Field =
  | (Labelled & {
      type: "text";
      value?: Stored;
      width?: 2 | 3 | 4 | 5 | 10 | 20;
      kind?: "text" | "email" | "search" | "tel" | "url" | "number";
      autoComplete?: HTMLInputAutoCompleteAttribute;
      prefix?: string;
      suffix?: string;
    })
  | (Labelled & { type: "textarea"; value?: Stored; rows?: number; limit?: number })
  | (Labelled & { type: "radios"; value?: Stored; options: FieldChoice[]; inline?: boolean; small?: boolean })
  | (Labelled & { type: "checkboxes"; values?: readonly string[]; options: FieldChoice[]; small?: boolean })
  | (Labelled & { type: "select"; value?: Stored; options: { value: string; text: string }[] })
  | (Labelled & { type: "date"; value?: Stored })
  | (Labelled & { type: "time"; value?: Stored })
  | (Labelled & { type: "file"; accept?: string; multiple?: boolean })
  | { type: "hidden"; name: string; value: string | number }
  | { type: "group"; legend: string; hint?: ReactNode; size?: "s" | "m" | "l"; fields: Field[] }
  | { type: "content"; content: ReactNode };
