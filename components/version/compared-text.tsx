import type { ReactNode } from "react";
import { inOrder } from "@/components/draft/in-order";
import type { Compared, ComparedItem } from "@/domain/compared-content";
import { countInWords } from "@/domain/counts-in-words";
import { comparedCells } from "./compared-cells";
import { isShown, isThere, partsInOrder, type Shown } from "./compared-parts";

type Props = { words: readonly Compared[]; shown: Shown };

/** Compared words in the shape of their block. Changes are struck out or underlined, and said in hidden words. */
export function ComparedText({ words, shown }: Props): ReactNode {
  return inOrder(words.map((piece) => comparedPiece(piece, shown)));
}

function comparedPiece(piece: Compared, shown: Shown): ReactNode {
  switch (piece.kind) {
    case "words": {
      if (!isShown(piece.parts, shown)) return null;
      const words = partsInOrder(piece.parts, shown);
      return <p className="snd-change">{piece.code ? <code>{words}</code> : words}</p>;
    }
    case "quote":
      return (
        <blockquote className="snd-quote">
          <ComparedText words={piece.below} shown={shown} />
        </blockquote>
      );
    case "list":
      return <ul className="snd-change-list">{inOrder(piece.items.map((item) => entry(item, shown)))}</ul>;
    case "table":
      return comparedCells(piece, shown);
  }
}

function entry(item: ComparedItem | { same: number }, shown: Shown): ReactNode {
  if ("same" in item) return <li className="snd-fold">{countInWords(item.same, "item")} unchanged</li>;
  if (!isThere(item.only, shown)) return null;
  return (
    <li>
      <span className="snd-change">{partsInOrder(item.parts, shown)}</span>
      <ComparedText words={item.below} shown={shown} />
    </li>
  );
}
