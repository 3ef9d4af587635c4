import type { ReactNode } from "react";
import { type Inline, type Mark, safeHref } from "@/domain/block";
import { inOrder } from "./in-order";

/** A run of words of the draft. Every node becomes an element of our own; nothing in it is ever HTML. */
export function inlineWords(inlines: readonly Inline[]): ReactNode {
  return inOrder(inlines.map(words));
}

function words(inline: Inline): ReactNode {
  switch (inline.type) {
    case "text":
      return marked(inline.text, inline.marks ?? []);
    case "link":
      return <DraftLink href={inline.href}>{inlineWords(inline.children)}</DraftLink>;
    case "footnoteRef":
      return <FootnoteMark number={inline.number} />;
    case "break":
      return <br />;
    case "image":
      // Inside a sentence a picture is read as its words; only a figure shows its file.
      return inline.alt;
  }
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
