/** The way to the page before, inside a task. */
export function BackLink({ href, text = "Back" }: { href: string; text?: string }) {
  return (
    <nav aria-label="Back">
      <a href={href} className="govuk-back-link">
        {text}
      </a>
    </nav>
  );
}
