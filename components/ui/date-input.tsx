import { type FieldProps, FieldsetGroup, idsOf } from "./form-group";

type Props = FieldProps & {
  value?: { day: string; month: string; year: string } | undefined;
  /** Which box the problem is about; all three when it names none. */
  problemPart?: "day" | "month" | "year" | undefined;
};

const boxes = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

/** A date in three boxes, sent as `name-day`, `name-month` and `name-year`. */
export function DateInput({ value, problemPart, ...given }: Props) {
  const field = { hint: "For example, 27 3 2026", ...given };
  const { own } = idsOf(field);
  return (
    <FieldsetGroup field={field}>
      <div className="govuk-date-input" id={own}>
        {boxes.map(({ part, label, width }) => (
          <div className="govuk-date-input__item" key={part}>
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={`${own}-${part}`}>
                {label}
              </label>
              <input
                className={boxClass(width, Boolean(field.problem) && (!problemPart || problemPart === part))}
                id={`${own}-${part}`}
                name={`${field.name}-${part}`}
                type="text"
                // Letters too: a month may be typed in words.
                inputMode={part === "month" ? "text" : "numeric"}
                autoComplete="off"
                defaultValue={value?.[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldsetGroup>
  );
}

function boxClass(width: number, wrong: boolean): string {
  const base = `govuk-input govuk-date-input__input govuk-input--width-${width}`;
  return wrong ? `${base} govuk-input--error` : base;
}
