import type { HTMLInputAutoCompleteAttribute } from "react";
import { type FieldProps, FormGroup, idsOf } from "./form-group";

type Props = FieldProps & {
  value?: string | undefined;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | undefined;
  kind?: "text" | "email" | "search" | "tel" | "url" | "number" | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
};

/** One line of text. A number is text with a number pad: a spinner changes figures by accident. */
export function TextInput({ value, width, kind = "text", autoComplete, prefix, suffix, ...field }: Props) {
  const ids = idsOf(field);
  const input = (
    <input
      className={inputClass(width, field.problem)}
      id={ids.own}
      name={field.name}
      type={kind === "number" ? "text" : kind}
      inputMode={kind === "number" ? "numeric" : undefined}
      spellCheck={kind === "text" || kind === "search" ? undefined : false}
      autoComplete={autoComplete}
      defaultValue={value}
      aria-describedby={ids.describedBy}
    />
  );
  return (
    <FormGroup field={field}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          <Affix side="prefix" text={prefix} />
          {input}
          <Affix side="suffix" text={suffix} />
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

/** Hidden from listeners, so the label or the hint has to say it as well. */
function Affix({ side, text }: { side: "prefix" | "suffix"; text: string | undefined }) {
  if (!text) return null;
  return (
    <div className={`govuk-input__${side}`} aria-hidden="true">
      {text}
    </div>
  );
}

function inputClass(width: number | undefined, problem: string | undefined): string {
  const classes = ["govuk-input"];
  if (width) classes.push(`govuk-input--width-${width}`);
  if (problem) classes.push("govuk-input--error");
  return classes.join(" ");
}
