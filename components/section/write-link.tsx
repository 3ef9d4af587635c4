type Props = { href: string; text: string; number?: string | undefined };

/** The way to write about a block: quiet, and always there. The form opens beneath it. */
export function WriteLink({ href, text, number }: Props) {
  return (
    <a className="snd-write-link" href={href}>
      {text}
      {number ? <span className="govuk-visually-hidden"> {number}</span> : null}
    </a>
  );
}
