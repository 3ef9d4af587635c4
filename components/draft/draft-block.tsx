import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type BlockContent, type Footnote, type ListItem, safeHref } from "@/domain/block";
import { type Highlight, piecesByNode } from "@/domain/highlights";
import { draftTable } from "./draft-table";
import { inOrder } from "./in-order";
import { inlineWords, type Talked } from "./inlines";

/** How deep the title above the text is on this page: 1 where the section is the page. */
type Depth = 1 | 2 | 3;
type Place = { under: Depth; talked: Talked };
type Props = { content: BlockContent; under?: Depth; highlights?: readonly Highlight[] };

/** A block of a draft, as every page shows it: reading, comparing, previewing. Text inside `.snd-block__text`. */
export function DraftBlock({ content, under = 1, highlights = [] }: Props): ReactNode {
  return draftBlock(content, { under, talked: piecesByNode(content, highlights) });
}

function draftBlock(content: BlockContent, place: Place): ReactNode {
  switch (content.kind) {
    case "heading":
      return draftHeading(content, place);
    case "paragraph":
      return <p>{inlineWords(content.inlines, place.talked)}</p>;
    case "list":
      return draftList(content, place);
    case "table":
      return draftTable(content, place.talked);
    case "quote":
      return <blockquote className="snd-quote">{blocksInOrder(content.blocks, place)}</blockquote>;
    case "code":
      return draftCode(content.text);
    case "footnotes":
      return footnotes(content.notes, place);
    case "figure":
      return draftFigure(content);
    case "rule":
      return <hr className="govuk-section-break govuk-section-break--m govuk-section-break--visible" />;
  }
}

function blocksInOrder(blocks: readonly BlockContent[], place: Place): ReactNode {
  return inOrder(blocks.map((content) => draftBlock(content, place)));
}

type Of<Kind extends BlockContent["kind"]> = Extract<BlockContent, { kind: Kind }>;

const headings = { 2: "h2", 3: "h3", 4: "h4", 5: "h5", 6: "h6" } as const;

/** In a draft a section’s title has level 2; here it has `under`, and everything moves with it. */
function draftHeading({ level, inlines }: Of<"heading">, { under, talked }: Place): ReactNode {
  const depth = Math.min(6, Math.max(under + 1, level - 2 + under));
  const Heading = headings[isHeading(depth) ? depth : 6];
  return (
    <Heading className={level <= 3 ? "govuk-heading-m" : "govuk-heading-s"}>
      {inlineWords(inlines, talked)}
    </Heading>
  );
}

function isHeading(depth: number): depth is keyof typeof headings {
  return depth in headings;
}

function draftList({ ordered, start, items }: Of<"list">, place: Place): ReactNode {
  const entries = inOrder(items.map((item) => listItem(item, place)));
  return ordered ? <ol start={start === 1 ? undefined : start}>{entries}</ol> : <ul>{entries}</ul>;
}

function listItem({ inlines, children, checked }: ListItem, place: Place): ReactNode {
  return (
    <li>
      {checked === null ? null : <span className="snd-quiet">{checked ? "Done: " : "To do: "}</span>}
      {inlineWords(inlines, place.talked)}
      {blocksInOrder(children, place)}
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

function footnotes(notes: readonly Footnote[], place: Place): ReactNode {
  const entries = notes.map(({ number, blocks }) => (
    <li key={number} id={`note-${number}`} value={number}>
      {blocksInOrder(blocks, place)}
      <a className="govuk-link" href={`#note-${number}-mark`}>
        Back<span className="govuk-visually-hidden"> to note {number} in the text</span>
      </a>
    </li>
  ));
  return <ol className="snd-quiet">{entries}</ol>;
}
