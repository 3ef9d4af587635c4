import { type FieldProps, FormGroup, idsOf } from "./form-group";

type Props = FieldProps & {
  options: readonly { value: string; text: string }[];
  value?: string | undefined;
};

/** One answer out of many. Prefer radios up to about seven answers. */
export function Select({ options, value, ...field }: Props) {
  const ids = idsOf(field);
  return (
    <FormGroup field={field}>
      <select
        className={`govuk-select${field.problem ? " govuk-select--error" : ""}`}
        id={ids.own}
        name={field.name}
        defaultValue={value}
        aria-describedby={ids.describedBy}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
