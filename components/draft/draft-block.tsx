import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type BlockContent, type Footnote, type ListItem, safeHref } from "@/domain/block";
import { type Highlight, takesHighlights } from "@/domain/highlights";
import { draftTable } from "./draft-table";
import { highlightedWords } from "./highlighted-words";
import { inOrder } from "./in-order";
import { inlineWords } from "./inlines";

/** How deep the title above the text is on this page: 1 where the section is the page. */
type Depth = 1 | 2 | 3;
type Props = { content: BlockContent; under?: Depth; highlights?: readonly Highlight[] };

/** A block of a draft, as every page shows it: reading, comparing, previewing. Text inside `.snd-block__text`. */
export function DraftBlock({ content, under = 1, highlights = [] }: Props): ReactNode {
  if (content.kind === "paragraph" && highlights.length > 0 && takesHighlights(content)) {
    return <p>{highlightedWords(content.inlines, highlights)}</p>;
  }
  return draftBlock(content, under);
}

function draftBlock(content: BlockContent, under: Depth): ReactNode {
  switch (content.kind) {
    case "heading":
      return draftHeading(content, under);
    case "paragraph":
      return <p>{inlineWords(content.inlines)}</p>;
    case "list":
      return draftList(content, under);
    case "table":
      return draftTable(content);
    case "quote":
      return <blockquote className="snd-quote">{blocksInOrder(content.blocks, under)}</blockquote>;
    case "code":
      return draftCode(content.text);
    case "footnotes":
      return footnotes(content.notes, under);
    case "figure":
      return draftFigure(content);
    case "rule":
      return <hr className="govuk-section-break govuk-section-break--m govuk-section-break--visible" />;
  }
}

function blocksInOrder(blocks: readonly BlockContent[], under: Depth): ReactNode {
  return inOrder(blocks.map((content) => draftBlock(content, under)));
}

type Of<Kind extends BlockContent["kind"]> = Extract<BlockContent, { kind: Kind }>;

const headings = { 2: "h2", 3: "h3", 4: "h4", 5: "h5", 6: "h6" } as const;

/** In a draft a section’s title has level 2; here it has `under`, and everything moves with it. */
function draftHeading({ level, inlines }: Of<"heading">, under: Depth): ReactNode {
  const depth = Math.min(6, Math.max(under + 1, level - 2 + under));
  const Heading = headings[isHeading(depth) ? depth : 6];
  return (
    <Heading className={level <= 3 ? "govuk-heading-m" : "govuk-heading-s"}>{inlineWords(inlines)}</Heading>
  );
}

function isHeading(depth: number): depth is keyof typeof headings {
  return depth in headings;
}

function draftList({ ordered, start, items }: Of<"list">, under: Depth): ReactNode {
  const entries = inOrder(items.map((item) => listItem(item, under)));
  return ordered ? <ol start={start === 1 ? undefined : start}>{entries}</ol> : <ul>{entries}</ul>;
}

function listItem({ inlines, children, checked }: ListItem, under: Depth): ReactNode {
  return (
    <li>
      {checked === null ? null : <span className="snd-quiet">{checked ? "Done: " : "To do: "}</span>}
      {inlineWords(inlines)}
      {blocksInOrder(children, under)}
    </li>
  );
}

function draftCode(text: string): ReactNode {
  return (
    <ScrollRegion label="Code">
      <pre>
        <code>{text}</code>
      </pre>
    </ScrollRegion>
  );
}

function draftFigure({ alt, src, caption }: Of<"figure">): ReactNode {
  const safe = safeHref(src);
  return (
    <figure className="snd-draft-figure">
      {/* biome-ignore lint/performance/noImgElement: a picture of a draft is served as it was published. */}
      {safe ? <img src={safe} alt={alt} loading="lazy" /> : <p>{alt}</p>}
      {caption ? <figcaption className="snd-quiet">{caption}</figcaption> : null}
    </figure>
  );
}

function footnotes(notes: readonly Footnote[], under: Depth): ReactNode {
  const entries = notes.map(({ number, blocks }) => (
    <li key={number} id={`note-${number}`} value={number}>
      {blocksInOrder(blocks, under)}
      <a className="govuk-link" href={`#note-${number}-mark`}>
        Back<span className="govuk-visually-hidden"> to note {number} in the text</span>
      </a>
    </li>
  ));
  return <ol className="snd-quiet">{entries}</ol>;
}
