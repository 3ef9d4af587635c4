"use client";

import { useEffect, useState } from "react";
import { longestWordsMeant } from "@/domain/words-meant";
import { putWords, type SelectedWords, wordsBetween } from "./words-field";

type Offered = { words: string; href: string };

const longestShown = 60;
/** In milliseconds. A finger that touches the offer takes the selection away before its tap has arrived. */
const longestLeaving = 1000;

/**
 * Offers to comment on the words that are selected in one block, however they were: by mouse, by touch or by keyboard.
 * Where the form of that block is open they are put into it. Without scripts the same words are typed into the form.
 */
export function SelectedWordsOffer() {
  const [offered, setOffered] = useState<Offered | null>(null);
  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(leaving);
      const now = offeredNow();
      if (now) setOffered(now);
      else leaving = setTimeout(() => setOffered(null), longestLeaving);
    };
    document.addEventListener("selectionchange", look);
    return () => {
      clearTimeout(leaving);
      document.removeEventListener("selectionchange", look);
    };
  }, []);
  return (
    <div role="status">
      {offered ? (
        <p className="snd-selected">
          <a className="govuk-link" href={offered.href}>
            Comment on “{shortened(offered.words)}”
          </a>
        </p>
      ) : null}
    </div>
  );
}

function offeredNow(): Offered | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const text = textOf(selection.anchorNode);
  if (!text || text !== textOf(selection.focusNode)) return null;
  const selected = selectedIn(text, selection.getRangeAt(0));
  if (!selected || selected.words.length > longestWordsMeant) return null;
  const block = text.closest(".snd-block");
  const form = block?.querySelector("form#write");
  if (form instanceof HTMLFormElement) {
    putWords(form, selected);
    return null;
  }
  const link = block?.querySelector("a.snd-write-link");
  if (!(link instanceof HTMLAnchorElement)) return null;
  const address = new URL(link.href);
  address.searchParams.set("words", selected.words);
  address.searchParams.set("before", selected.before);
  return { words: selected.words, href: `${address.pathname}${address.search}${address.hash}` };
}

/** The text of the draft that a selection begins or ends in, if it does. */
function textOf(node: Node | null): Element | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(".snd-block__text") ?? null;
}

function selectedIn(text: Element, range: Range): SelectedWords | null {
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const [stood, selected] = [draftWords(before), draftWords(range)];
  return wordsBetween(stood + selected, stood.length, stood.length + selected.length);
}

/** What of a page is words of the draft: not the number of a block, nor those of notes, nor what is only read out. */
function draftWords(range: Range): string {
  const copy = range.cloneContents();
  for (const other of copy.querySelectorAll(".snd-block__no, sup, .govuk-visually-hidden")) other.remove();
  return [...copy.childNodes].map(lines).join("");
}

const ownLine = "p, li, td, th, pre, blockquote, h3, h4, h5, h6";

/** Text with a space where a line ends: the words of two cells are not one word. */
function lines(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? "";
  if (node.matches("br")) return " ";
  const words = [...node.childNodes].map(lines).join("");
  return node.matches(ownLine) ? ` ${words} ` : words;
}

function shortened(words: string): string {
  return words.length > longestShown ? `${words.slice(0, longestShown).trimEnd()}…` : words;
}
