/** A run of words that stayed, was taken out or was put in. */
export type ChangePart = { kind: "same" | "removed" | "added"; text: string };

/** A change of words: struck out and underlined, and said in hidden words. */
export function ChangeText({ parts }: { parts: readonly ChangePart[] }) {
  return (
    <p className="snd-change">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sentence.
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text } }: { part: ChangePart }) {
  if (kind === "same") return text;
  const Element = kind === "removed" ? "del" : "ins";
  return (
    <Element>
      <span className="govuk-visually-hidden">{kind === "removed" ? "remove: " : "add: "}</span>
      {text}
    </Element>
  );
}
