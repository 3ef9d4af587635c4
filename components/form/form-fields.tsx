import { Checkboxes } from "@/components/ui/checkboxes";
import { DateInput } from "@/components/ui/date-input";
import { FileUpload } from "@/components/ui/file-upload";
import { Legend } from "@/components/ui/form-group";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { TimeInput } from "@/components/ui/time-input";
import type { Field, FieldChoice } from "./field";
import type { FormState } from "./form-state";
import { dateProblem, problemsOf, typedDate, typedList, typedText } from "./typed-values";

/** `inner` fields are those inside a group or behind a choice: their labels stay quiet. */
type Context = { state: FormState; prefix: string; inner?: boolean };

/** The declared fields of a form, each with what was typed and what is wrong with it. */
export function FormFields({ fields, ...context }: Context & { fields: readonly Field[] }) {
  return fields.map((field, index) => <FormField key={keyOf(field, index)} field={field} {...context} />);
}

function keyOf(field: Field, index: number): string {
  if (field.type === "content") return `content ${index}`;
  if (field.type === "group") return `group ${field.legend}`;
  return `${field.type} ${field.name} ${field.type === "hidden" ? field.value : ""}`;
}

function FormField({ field, ...context }: Context & { field: Field }) {
  switch (field.type) {
    case "hidden":
      return <input type="hidden" name={field.name} value={field.value} />;
    case "content":
      return field.content;
    case "group":
      return <FieldGroup group={field} {...context} />;
    case "radios":
    case "checkboxes":
      return <ChoiceField field={field} {...context} />;
    case "date":
      return <DateField field={field} {...context} />;
    case "file": {
      const { type: _, ...rest } = field;
      return <FileUpload {...rest} {...shown(field, context)} />;
    }
    default:
      return <TextField field={field} {...context} />;
  }
}

type Named = { name: string; size?: "s" | "m" | "l" };

function shown({ name, size }: Named, { state, prefix, inner = false }: Context) {
  return {
    id: `${prefix}${name}`,
    problem: problemsOf(state)[name],
    size: size ?? (inner ? undefined : "s"),
  };
}

type TextKind = Extract<Field, { type: "text" | "textarea" | "select" | "time" }>;

function TextField({ field, ...context }: Context & { field: TextKind }) {
  const common = { ...shown(field, context), value: typedText(context.state, field.name, field.value) };
  switch (field.type) {
    case "text": {
      const { type: _, ...rest } = field;
      return <TextInput {...rest} {...common} />;
    }
    case "textarea": {
      const { type: _, ...rest } = field;
      return <TextArea {...rest} {...common} />;
    }
    case "select": {
      const { type: _, ...rest } = field;
      return <Select {...rest} {...common} />;
    }
    case "time": {
      const { type: _, ...rest } = field;
      return <TimeInput {...rest} {...common} />;
    }
  }
}

type ChoiceKind = Extract<Field, { type: "radios" | "checkboxes" }>;

function ChoiceField({ field, ...context }: Context & { field: ChoiceKind }) {
  const options = field.options.map((choice) => withOpened(choice, context));
  if (field.type === "checkboxes") {
    const { type: _, ...rest } = field;
    const values = typedList(context.state, field.name, field.values);
    return <Checkboxes {...rest} {...shown(field, context)} options={options} values={values} />;
  }
  const { type: _, ...rest } = field;
  const value = typedText(context.state, field.name, field.value);
  return <Radios {...rest} {...shown(field, context)} options={options} value={value} />;
}

function withOpened({ opens, ...choice }: FieldChoice, context: Context) {
  return opens ? { ...choice, opens: <FormFields fields={opens} {...context} inner /> } : choice;
}

function DateField({ field, ...context }: Context & { field: Extract<Field, { type: "date" }> }) {
  const { type: _, ...rest } = field;
  const { problem, part } = dateProblem(problemsOf(context.state), field.name);
  const value = typedDate(context.state, field.name, field.value);
  return (
    <DateInput {...rest} {...shown(field, context)} problem={problem} problemPart={part} value={value} />
  );
}

function FieldGroup({ group, ...context }: Context & { group: Extract<Field, { type: "group" }> }) {
  return (
    <fieldset className="govuk-fieldset govuk-!-margin-bottom-6">
      <Legend size={group.size ?? "m"}>{group.legend}</Legend>
      {group.hint ? <div className="govuk-hint">{group.hint}</div> : null}
      <FormFields fields={group.fields} {...context} inner />
    </fieldset>
  );
}
