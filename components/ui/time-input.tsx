import { type FieldProps, FormGroup, idsOf } from "./form-group";

/** A time of day in one box: the server reads “5:30pm”, “5.30 pm” and “17:30” alike. */
export function TimeInput({ value, ...given }: FieldProps & { value?: string | undefined }) {
  const field = { hint: "For example, 5:30pm", ...given };
  const ids = idsOf(field);
  return (
    <FormGroup field={field}>
      <input
        className={`govuk-input govuk-input--width-10${field.problem ? " govuk-input--error" : ""}`}
        id={ids.own}
        name={field.name}
        type="text"
        autoComplete="off"
        spellCheck={false}
        defaultValue={value}
        aria-describedby={ids.describedBy}
      />
    </FormGroup>
  );
}
