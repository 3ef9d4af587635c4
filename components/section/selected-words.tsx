"use client";

import { useEffect, useState } from "react";

type Selected = { words: string; href: string | null };

const longestShown = 60;
const longestSent = 1000;

/**
 * Offers to comment on the words that are selected in one block, however they were: by mouse, by touch or by keyboard.
 * Where the form of that block is open they are put into it. Without scripts the same words are typed into the form.
 */
export function SelectedWords() {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedNow());
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return (
    <div role="status">
      {selected?.href ? (
        <p className="snd-selected">
          <a className="govuk-link" href={selected.href}>
            Comment on “{shortened(selected.words)}”
          </a>
        </p>
      ) : null}
    </div>
  );
}

function selectedNow(): Selected | null {
  const selection = document.getSelection();
  const words = selection?.toString().replaceAll(/\s+/g, " ").trim() ?? "";
  if (!selection || words === "" || words.length > longestSent) return null;
  const text = textOf(selection.anchorNode);
  if (!text || text !== textOf(selection.focusNode)) return null;
  const block = text.closest(".snd-block");
  const field = block?.querySelector("form #words");
  if (field instanceof HTMLInputElement) {
    field.value = words;
    return { words, href: null };
  }
  const link = block?.querySelector("a.snd-write-link");
  if (!(link instanceof HTMLAnchorElement)) return null;
  const address = new URL(link.href);
  address.searchParams.set("words", words);
  return { words, href: `${address.pathname}${address.search}${address.hash}` };
}

/** The text of the draft that a selection begins or ends in, if it does. */
function textOf(node: Node | null): Element | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(".snd-block__text") ?? null;
}

function shortened(words: string): string {
  return words.length > longestShown ? `${words.slice(0, longestShown).trimEnd()}…` : words;
}
