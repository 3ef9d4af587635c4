import type { FoundBlock } from "@/db/draft-search";
import { blockAnchor, placeInWords } from "@/domain/contribution-words";
import { FoundWords } from "./found-words";

type Props = { blocks: readonly FoundBlock[]; named?: boolean };

/** Blocks of the draft in which something was found, each the link to where it stands. */
export function FoundDraft({ blocks, named = false }: Props) {
  return (
    <ol className="snd-found">
      {blocks.map((block) => {
        const { exercise, section, number } = block;
        const page = `/exercises/${exercise.slug}/sections/${section.number}`;
        const place = number ? placeInWords(block) : "a heading";
        return (
          <li key={`${exercise.slug} ${section.number} ${number ?? block.text}`}>
            <p className="snd-quiet">
              {named ? `${exercise.title}, ` : null}
              <a className="govuk-link" href={number ? `${page}#${blockAnchor(number)}` : page}>
                {section.number}. {section.title}, {place}
              </a>
            </p>
            <p className="snd-typed">
              <FoundWords text={block.text} marked={block.marked} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
