/** Text that somebody typed: one line is a paragraph, several lines are a list. */
export function Lines({ text }: { text: string }) {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^\s*[-*•]\s+/, "").trim())
    .filter(Boolean);
  if (lines.length < 2) return <p className="govuk-body">{lines[0]}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text, and two may be alike.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

/** Text in paragraphs, as it was typed. */
export function Paragraphs({ text, lead = false }: { text: string; lead?: boolean }) {
  return text
    .split(/\n{2,}|\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <p className={lead && index === 0 ? "govuk-body-l" : "govuk-body"} key={index}>
        {paragraph}
      </p>
    ));
}
