import { CharacterCount } from "./character-count";
import { type FieldProps, FormGroup, idsOf } from "./form-group";
import { TypedEarly } from "./typed-early";

type Props = FieldProps & {
  value?: string | undefined;
  rows?: number | undefined;
  /** The most characters that the server takes. Shown, and counted down with JavaScript; never cut off. */
  limit?: number | undefined;
};

/** Several lines of text. */
export function TextArea({ value, rows = 5, limit, ...field }: Props) {
  const ids = idsOf(field);
  const countId = limit ? `${ids.own}-count` : undefined;
  return (
    <FormGroup field={field}>
      <TypedEarly id={ids.own} />
      <textarea
        className={`govuk-textarea${field.problem ? " govuk-textarea--error" : ""}`}
        id={ids.own}
        name={field.name}
        rows={rows}
        defaultValue={value}
        aria-describedby={[ids.describedBy, countId].filter(Boolean).join(" ") || undefined}
      />
      {limit && countId ? <CharacterCount id={countId} textareaId={ids.own} limit={limit} /> : null}
    </FormGroup>
  );
}
