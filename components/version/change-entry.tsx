import type { ReactNode } from "react";
import { standsIn } from "@/domain/compared-content";
import type { ComparisonView } from "@/domain/comparison-view";
import type { DescribedChange } from "@/domain/version-change-words";
import { ComparedText } from "./compared-text";

type Versions = { from: string; to: string };
type Props = {
  change: DescribedChange;
  /** Side by side needs to know which versions stand there. */
  view?: { shown: ComparisonView; versions: Versions };
  id?: string;
  level?: 2 | 3 | 4;
  children?: ReactNode;
};

/** One change, word by word, and beneath it why it was made. */
export function ChangeEntry({ change, view, id, level = 3, children }: Props) {
  const Heading = `h${level}` as const;
  const shown = view?.shown ?? "text";
  return (
    <article className={`snd-changed${shown === "side" ? " snd-changed--wide" : ""}`} id={id}>
      <Heading className="govuk-heading-s">{change.heading}</Heading>
      {change.note ? <p className="snd-quiet">{change.note}</p> : null}
      {view && shown === "side" ? (
        <SideBySide change={change} versions={view.versions} />
      ) : (
        <InOneColumn change={change} shown={shown} />
      )}
      {children}
    </article>
  );
}

function InOneColumn({
  change: { words, links },
  shown,
}: {
  change: DescribedChange;
  shown: ComparisonView;
}) {
  if (shown === "new" && !standsIn("new", words))
    return <p className="snd-quiet">Nothing stands here now.</p>;
  return (
    <>
      <ComparedText words={words} shown={shown === "new" ? "new" : "both"} />
      <LinkChanges links={shown === "new" ? links.filter(({ kind }) => kind === "added") : links} />
    </>
  );
}

function SideBySide({ change, versions }: { change: DescribedChange; versions: Versions }) {
  return (
    <div className="snd-pair">
      <Side change={change} side="old" version={versions.from} />
      <Side change={change} side="new" version={versions.to} />
    </div>
  );
}

type SideProps = { change: DescribedChange; side: "old" | "new"; version: string };

function Side({ change: { words, links, was, is }, side, version }: SideProps) {
  const number = (side === "old" ? was : is)?.number;
  return (
    <div className="snd-pair__side">
      <p className="snd-pair__which">
        Version {version}
        {number ? `, ${number}` : ""}
      </p>
      {standsIn(side, words) ? (
        <>
          <ComparedText words={words} shown={side === "old" ? "old" : "now"} />
          <LinkChanges links={links.filter(({ kind }) => (kind === "removed") === (side === "old"))} />
        </>
      ) : (
        <p className="snd-quiet">Not in version {version}.</p>
      )}
    </div>
  );
}

/** Where the links of a block lead now and led before. The addresses are read, not followed. */
function LinkChanges({ links }: { links: DescribedChange["links"] }) {
  if (links.length === 0) return null;
  return (
    <ul className="govuk-list snd-quiet">
      {links.map(({ kind, href }) => (
        <li key={`${kind} ${href}`}>
          {kind === "removed" ? "Link before: " : "Link now: "}
          {kind === "removed" ? <del>{href}</del> : <ins>{href}</ins>}
        </li>
      ))}
    </ul>
  );
}
