import { FormGroup } from "@/components/ui/form-group";

type Props = {
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  value: string;
};

/** One line of the editor’s own. It has no name, so the form around the editor does not send it. */
export function WordsField({ value, ...field }: Props) {
  const { id, hint, problem } = field;
  const describedBy = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(" ");
  return (
    <FormGroup field={{ ...field, name: id }}>
      <input
        className={problem ? "govuk-input govuk-input--error" : "govuk-input"}
        id={id}
        type="text"
        spellCheck={false}
        defaultValue={value}
        aria-describedby={describedBy || undefined}
      />
    </FormGroup>
  );
}

/** What stands in such a line now. */
export function wordsIn(id: string): string {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ? field.value.trim() : "";
}
