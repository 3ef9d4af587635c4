import type { ReactNode } from "react";
import { DraftBlock } from "@/components/draft/draft-block";
import { blockAnchor, blockWords } from "@/domain/contribution-words";
import type { Highlight } from "@/domain/highlights";
import { blockHref, type VersionPlace } from "@/domain/version-address";
import type { HeadedBlock } from "./blocks-with-headings";

type Props = HeadedBlock & {
  /** The version that is read, where the block has its permanent address. */
  version: VersionPlace;
  /** The way to write about it, or the form itself. */
  writing: ReactNode;
  /** The words of the block that the talk beside it is about. */
  highlights: readonly Highlight[];
  talk: ReactNode;
};

/** A block with its number, which leads to its permanent address; below it the way to write about it, beside it the talk. */
export function SectionBlock({ block, version, headings, writing, highlights, talk }: Props) {
  const { number, content } = block;
  if (!number) return <Unnumbered block={block} headings={headings} />;
  return (
    <div className="snd-block" id={blockAnchor(number)}>
      <div className="snd-block__main">
        {headings.map((heading) => (
          <DraftBlock key={heading.stableId} content={heading.content} />
        ))}
        <div className="snd-block__text">
          <a
            className="snd-block__no"
            href={blockHref(version, block)}
            title={`Permanent address of this ${blockWords[block.kind]} in version ${version.number}`}
          >
            <span className="govuk-visually-hidden">Paragraph </span>
            {number}
          </a>
          <DraftBlock content={content} highlights={highlights} />
        </div>
        {writing}
      </div>
      {talk}
    </div>
  );
}

/** Rules, notes and headings that head nothing: part of the draft, and nothing that is talked about. */
function Unnumbered({ block, headings }: HeadedBlock) {
  return (
    <div className="snd-block">
      <div className="snd-block__main snd-block__text">
        {headings.map((heading) => (
          <DraftBlock key={heading.stableId} content={heading.content} />
        ))}
        <DraftBlock content={block.content} />
      </div>
    </div>
  );
}
