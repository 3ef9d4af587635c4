import { createElement, Fragment, type ReactNode } from "react";
import type { Inline } from "@/domain/block";
import { type Highlight, lengthOf, type Piece, piecesOf } from "@/domain/highlights";
import { inOrder } from "./in-order";
import { inlineWords } from "./inlines";

/** A run of words of the draft in which those that contributions are about are marked, each leading to its own. */
export function highlightedWords(inlines: readonly Inline[], highlights: readonly Highlight[]): ReactNode {
  let from = 0;
  return inOrder(
    inlines.map((inline) => {
      const at = from;
      from += lengthOf(inline);
      // A link of the draft leads where it leads; a mark inside it would be a link in a link.
      if (inline.type !== "text") return inlineWords([inline]);
      const pieces = piecesOf(inline.text, at, highlights);
      return inOrder(pieces.map((piece) => marked(piece, inlineWords([{ ...inline, text: piece.text }]))));
    }),
  );
}

function marked({ ids, opens }: Piece, words: ReactNode): ReactNode {
  const [first, ...others] = ids;
  if (first === undefined) return words;
  const link = (
    <a
      className={`snd-mark${others.length > 0 ? " snd-mark--several" : ""}`}
      href={`?show=${first}#c-${first}`}
    >
      {words}
    </a>
  );
  if (opens.length === 0) return link;
  return createElement(Fragment, null, ...opens.map((id) => <span key={id} id={`words-${id}`} />), link);
}
