import { SubmitButton } from "@/components/ui/submit-button";
import type { Field } from "./field";
import { FormFields } from "./form-fields";

type Props = { action: string; fields: readonly Field[]; submit?: string; label: string; clear?: string };

/** A form that only asks for another page: filters and searches, whose answers belong in the address. */
export function SearchForm({ action, fields, submit = "Search", label, clear }: Props) {
  return (
    <search aria-label={label}>
      <form action={action} method="get" className="snd-form" noValidate>
        <FormFields fields={fields} state={{ outcome: "unsent" }} prefix="" />
        <div className="govuk-button-group">
          <SubmitButton tone="secondary">{submit}</SubmitButton>
          {clear ? (
            <a className="govuk-link" href={clear}>
              Clear
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}
