import { When } from "@/components/ui/when";
import type { BlockKind } from "@/domain/block";
import { type BlockOutcome, type blockHistory, outcomeWords } from "@/domain/block-history";
import { blockName } from "@/domain/block-name";
import { blockHref, versionHref } from "@/domain/version-address";
import { partsInOrder } from "./compared-parts";

type Place = {
  stableId: string;
  number: string | null;
  kind: BlockKind;
  text: string;
  section: { number: number; title: string };
};
type Entry = ReturnType<typeof blockHistory<Place>>[number];
type Props = { strategySlug: string; current: string; history: readonly Entry[] };

/** How a block stood in every version, the newest first: its number there, its words, and whether they changed. */
export function BlockHistoryList({ strategySlug, current, history }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 className="govuk-heading-m" id="history">
        In every version
      </h2>
      {history.toReversed().map((entry) => (
        <article className="snd-changed" key={entry.versionNumber}>
          <h3 className="govuk-heading-s">
            Version {entry.versionNumber}: {outcomeOf(entry)}
          </h3>
          <p className="snd-quiet">
            {entry.publishedAt ? (
              <>
                Published <When at={entry.publishedAt} />
              </>
            ) : (
              "Draft, which only the team sees"
            )}
            . <WhereThen entry={entry} strategySlug={strategySlug} current={current} />
          </p>
          {entry.place ? <p className="snd-change">{partsInOrder(entry.parts, "both")}</p> : null}
        </article>
      ))}
    </section>
  );
}

function outcomeOf({ outcome, place }: Entry): string {
  const words: Record<BlockOutcome, string> = outcomeWords;
  return place ? `${words[outcome].toLowerCase()}` : "removed";
}

function WhereThen({ entry: { versionNumber, place }, strategySlug, current }: WhereProps) {
  const version = { strategySlug, number: versionNumber };
  if (!place) {
    return (
      <>
        It is not in{" "}
        <a className="govuk-link" href={versionHref(version)}>
          version {versionNumber}
        </a>
        .
      </>
    );
  }
  const { section } = place;
  const where = `in section ${section.number}, “${section.title}”`;
  if (versionNumber === current) return `${blockName(place)} ${where}: the version that you are looking at.`;
  return (
    <>
      <a className="govuk-link" href={blockHref(version, place)}>
        {blockName(place)} in version {versionNumber}
      </a>
      , {where}.
    </>
  );
}

type WhereProps = { entry: Entry; strategySlug: string; current: string };
