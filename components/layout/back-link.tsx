/** The way to the page before, inside a task. */
export function BackLink({ href, text = "Back" }: { href: string; text?: string }) {
  return (
    <a href={href} className="govuk-back-link">
      {text}
    </a>
  );
}
