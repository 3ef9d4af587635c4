import type { ReactNode } from "react";
import { ChangeText } from "@/components/charts/change-text";
import type { DescribedChange } from "@/domain/version-change-words";

type Props = { change: DescribedChange; id?: string; level?: 2 | 3 | 4; children?: ReactNode };

/** One change, word by word, and beneath it why it was made. */
export function ChangeEntry({ change: { heading, note, lines }, id, level = 3, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <article className="snd-changed" id={id}>
      <Heading className="govuk-heading-s">{heading}</Heading>
      {note ? <p className="snd-quiet">{note}</p> : null}
      {lines.map((parts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the change.
        <ChangeText key={index} parts={parts} />
      ))}
      {children}
    </article>
  );
}
