import { createElement, Fragment, type ReactNode } from "react";
import type { Piece } from "@/domain/highlights";
import { inOrder } from "./in-order";

/** A run of text in which the words that contributions are about are marked, each leading to its own. */
export function talkedWords(pieces: readonly Piece[], words: (text: string) => ReactNode): ReactNode {
  return inOrder(pieces.map((piece) => talked(piece, words(piece.text))));
}

function talked({ ids, opens }: Piece, words: ReactNode): ReactNode {
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
