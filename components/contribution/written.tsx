import type { Nodes, Parents } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Fragment, type ReactNode } from "react";

/** What is not among the marks that a contribution may have: it stays the text that it was typed as. */
const plain = [
  ...["htmlFlow", "htmlText", "headingAtx", "setextUnderline", "thematicBreak", "labelStartImage"],
  ...["codeFenced", "codeIndented", "codeText", "definition", "autolink", "characterReference"],
];

/** Deeper than anybody writes: what is nested further is shown as it was typed. */
const deepest = 8;

/**
 * What somebody wrote, with the few marks that it may have: paragraphs, emphasis, lists, quotes and links to the web or
 * to an address for mail. Nothing else comes out, whatever goes in: it is built of elements, never of markup.
 */
export function Written({ text }: { text: string }) {
  if (!marks.test(text)) return <Unmarked text={text} />;
  const root = fromMarkdown(text, { extensions: [{ disable: { null: plain } }] });
  return <div className="snd-written">{within(root, { text, depth: 0 })}</div>;
}

/** Most people write no marks, and a page of talk is not read for them. */
const marks = /[*_[\]>\\]|^\s*(?:[-+]|\d+[.)])\s/m;

function Unmarked({ text }: { text: string }) {
  return (
    <div className="snd-written">
      <p className="snd-typed">{text}</p>
    </div>
  );
}

type Context = { text: string; depth: number };

function within(parent: Parents, { text, depth }: Context): ReactNode[] {
  return parent.children.map((node) => (
    <Fragment key={`${node.type} ${node.position?.start.offset}`}>
      {shown(node, { text, depth: depth + 1 })}
    </Fragment>
  ));
}

function shown(node: Nodes, context: Context): ReactNode {
  if (context.depth > deepest) return <p className="snd-typed">{asTyped(node, context)}</p>;
  switch (node.type) {
    case "text":
      return node.value;
    case "break":
      return <br />;
    case "paragraph":
      return <p className="snd-typed">{within(node, context)}</p>;
    case "emphasis":
      return <em>{within(node, context)}</em>;
    case "strong":
      return <strong>{within(node, context)}</strong>;
    case "blockquote":
      return <blockquote className="snd-quoted">{within(node, context)}</blockquote>;
    case "list":
      return <List ordered={node.ordered ?? false} start={node.start ?? 1} items={within(node, context)} />;
    case "listItem":
      return <li>{within(node, context)}</li>;
    case "link":
      return <SafeLink url={node.url}>{within(node, context)}</SafeLink>;
    default:
      return asTyped(node, context);
  }
}

function List({ ordered, start, items }: { ordered: boolean; start: number; items: ReactNode[] }) {
  if (!ordered) return <ul className="govuk-list govuk-list--bullet">{items}</ul>;
  return (
    <ol className="govuk-list govuk-list--number" start={start}>
      {items}
    </ol>
  );
}

/** A link leads to the web or to somebody’s mail; any other is only its words. */
function SafeLink({ url, children }: { url: string; children: ReactNode }) {
  if (!/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url)) return children;
  return (
    <a className="govuk-link" href={url} rel="nofollow ugc noreferrer">
      {children}
    </a>
  );
}

function asTyped({ position }: Nodes, { text }: Context): string {
  return position ? text.slice(position.start.offset, position.end.offset) : "";
}
