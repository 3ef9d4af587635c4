import { Choices, type Option } from "./choices";
import type { FieldProps } from "./form-group";

type Props = FieldProps & {
  options: readonly Option[];
  values?: readonly string[] | undefined;
  small?: boolean | undefined;
};

/** Any number of answers. */
export function Checkboxes({ values = [], small = false, ...rest }: Props) {
  return (
    <Choices kind="checkbox" chosen={values} classes={small ? "govuk-checkboxes--small" : ""} {...rest} />
  );
}
