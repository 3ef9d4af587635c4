import type { ReactNode } from "react";
import { type Inline, type Mark, safeHref } from "@/domain/block";
import type { Piece } from "@/domain/highlights";
import { pictureNamed } from "@/domain/picture";
import { inOrder } from "./in-order";
import { talkedWords } from "./talked-words";

/** The words that contributions are about, by the node they stand in. */
export type Talked = ReadonlyMap<Inline, readonly Piece[]>;

const untalked: Talked = new Map();

/** A run of words of the draft. Every node becomes an element of our own; nothing in it is ever HTML. */
export function inlineWords(inlines: readonly Inline[], talked: Talked = untalked): ReactNode {
  return inOrder(inlines.map((inline) => words(inline, talked)));
}

function words(inline: Inline, talked: Talked): ReactNode {
  switch (inline.type) {
    case "text": {
      const pieces = talked.get(inline);
      return pieces
        ? talkedWords(pieces, (text) => marked(text, inline.marks ?? []))
        : marked(inline.text, inline.marks ?? []);
    }
    // A link of the draft leads where it leads; a mark inside it would be a link in a link.
    case "link":
      return <DraftLink href={inline.href}>{inlineWords(inline.children)}</DraftLink>;
    case "footnoteRef":
      return <FootnoteMark number={inline.number} />;
    case "break":
      return <br />;
    case "image":
      return pictureInWords(inline);
  }
}

/** A picture of the product’s own; of any other only the words are shown. */
function pictureInWords({ alt, src }: Extract<Inline, { type: "image" }>): ReactNode {
  if (!pictureNamed(src)) return alt;
  // biome-ignore lint/performance/noImgElement: a picture of a draft is served as it was published.
  return <img className="snd-picture-in-words" src={src} alt={alt} loading="lazy" />;
}

const elements = { strong: "strong", em: "em", strike: "s", code: "code" } as const;

function marked(text: string, [first, ...others]: readonly Mark[]): ReactNode {
  if (!first) return text;
  const Element = elements[first];
  return <Element>{marked(text, others)}</Element>;
}

function DraftLink({ href, children }: { href: string; children: ReactNode }) {
  const safe = safeHref(href);
  if (!safe) return children;
  return (
    <a className="govuk-link" href={safe} rel={safe.startsWith("http") ? "noreferrer" : undefined}>
      {children}
    </a>
  );
}

function FootnoteMark({ number }: { number: number }) {
  return (
    <sup>
      <a className="govuk-link" id={`note-${number}-mark`} href={`#note-${number}`}>
        <span className="govuk-visually-hidden">Note </span>
        {number}
      </a>
    </sup>
  );
}
