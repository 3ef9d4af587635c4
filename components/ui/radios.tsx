import { Choices, type Option } from "./choices";
import type { FieldProps } from "./form-group";

type Props = FieldProps & {
  options: readonly Option[];
  value?: string | undefined;
  inline?: boolean | undefined;
  small?: boolean | undefined;
};

/** One answer out of several. Nothing is chosen unless `value` says so. */
export function Radios({ value, inline = false, small = false, ...rest }: Props) {
  const classes = [inline && "govuk-radios--inline", small && "govuk-radios--small"]
    .filter(Boolean)
    .join(" ");
  return <Choices kind="radio" chosen={value === undefined ? [] : [value]} classes={classes} {...rest} />;
}
