type Props = { href: string; text: string; place: string };

/** The way to write about a block: quiet, and always there. The form opens beneath it. */
export function WriteLink({ href, text, place }: Props) {
  return (
    <a className="snd-write-link" href={href}>
      {text}
      <span className="govuk-visually-hidden">, {place}</span>
    </a>
  );
}
