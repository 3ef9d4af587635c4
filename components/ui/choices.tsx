import type { ReactNode } from "react";
import { type FieldProps, FieldsetGroup, idsOf } from "./form-group";

export type Option = { value: string; text: ReactNode; hint?: ReactNode; opens?: ReactNode };

type Props = FieldProps & {
  options: readonly Option[];
  chosen: readonly string[];
  kind: "radio" | "checkbox";
  classes: string;
};

/** The markup that radios and checkboxes share. The first input has the field’s own id, for the error summary. */
export function Choices({ options, chosen, kind, classes, ...field }: Props) {
  const block = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  return (
    <FieldsetGroup field={field}>
      <div className={[block, classes].filter(Boolean).join(" ")}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            option={option}
            block={block}
            input={{
              id: index === 0 ? idsOf(field).own : `${idsOf(field).own}-${index + 1}`,
              name: field.name,
              type: kind,
              defaultChecked: chosen.includes(option.value),
            }}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
}

type ChoiceProps = {
  option: Option;
  block: string;
  input: { id: string; name: string; type: "radio" | "checkbox"; defaultChecked: boolean };
};

/** What a choice opens follows it in the page; the stylesheet hides it while the choice is not made. */
function Choice({ option, block, input }: ChoiceProps) {
  const hintId = option.hint ? `${input.id}-hint` : undefined;
  return (
    <>
      <div className={`${block}__item`}>
        <input className={`${block}__input`} value={option.value} aria-describedby={hintId} {...input} />
        <label className={`govuk-label ${block}__label`} htmlFor={input.id}>
          {option.text}
        </label>
        {option.hint ? (
          <div className={`govuk-hint ${block}__hint`} id={hintId}>
            {option.hint}
          </div>
        ) : null}
      </div>
      {option.opens ? <div className={`${block}__conditional`}>{option.opens}</div> : null}
    </>
  );
}
