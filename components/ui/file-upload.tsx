import { type FieldProps, FormGroup, idsOf } from "./form-group";

type Props = FieldProps & { accept?: string | undefined; multiple?: boolean | undefined };

/** A file from the person’s own device. */
export function FileUpload({ accept, multiple = false, ...field }: Props) {
  const ids = idsOf(field);
  return (
    <FormGroup field={field}>
      <input
        className={`govuk-file-upload${field.problem ? " govuk-file-upload--error" : ""}`}
        id={ids.own}
        name={field.name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={ids.describedBy}
      />
    </FormGroup>
  );
}
