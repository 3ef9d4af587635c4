import type { ReactNode } from "react";
import { FieldError } from "./field-error";

/** What every field of a form is given. `id` defaults to `name`; the error summary links to it. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  id?: string | undefined;
  problem?: string | undefined;
  size?: "s" | "m" | "l" | undefined;
  heading?: boolean | undefined;
};

/** The ids by which a control, its hint and its error know one another. */
export function idsOf({ id, name, hint, problem }: FieldProps) {
  const own = id ?? name;
  const describedBy = [hint && `${own}-hint`, problem && `${own}-error`].filter(Boolean).join(" ");
  return { own, hint: `${own}-hint`, error: `${own}-error`, describedBy: describedBy || undefined };
}

/** One control with its label, hint and error. */
export function FormGroup({ field, children }: { field: FieldProps; children: ReactNode }) {
  const ids = idsOf(field);
  const label = (
    <label className={`govuk-label${field.size ? ` govuk-label--${field.size}` : ""}`} htmlFor={ids.own}>
      {field.label}
    </label>
  );
  return (
    <div className={groupClass(field.problem)}>
      {field.heading ? <h1 className="govuk-label-wrapper">{label}</h1> : label}
      <HintAndError field={field} />
      {children}
    </div>
  );
}

/** Several controls that answer one question, under a legend. */
export function FieldsetGroup({ field, children }: { field: FieldProps; children: ReactNode }) {
  const ids = idsOf(field);
  return (
    <div className={groupClass(field.problem)}>
      <fieldset className="govuk-fieldset" aria-describedby={ids.describedBy}>
        <Legend size={field.size ?? "s"} heading={field.heading}>
          {field.label}
        </Legend>
        <HintAndError field={field} />
        {children}
      </fieldset>
    </div>
  );
}

type LegendProps = { size: "s" | "m" | "l"; heading?: boolean | undefined; children: ReactNode };

export function Legend({ size, heading = false, children }: LegendProps) {
  return (
    <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>
      {heading ? <h1 className="govuk-fieldset__heading">{children}</h1> : children}
    </legend>
  );
}

function HintAndError({ field }: { field: FieldProps }) {
  const ids = idsOf(field);
  return (
    <>
      {field.hint ? (
        <div className="govuk-hint" id={ids.hint}>
          {field.hint}
        </div>
      ) : null}
      {field.problem ? <FieldError id={ids.error}>{field.problem}</FieldError> : null}
    </>
  );
}

function groupClass(problem: string | undefined): string {
  return problem ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";
}
