import type { ComparisonView } from "@/domain/comparison-view";
import { countInWords } from "@/domain/counts-in-words";
import { blockInSectionHref, sectionHref, type VersionPlace } from "@/domain/version-address";
import type { ChangePlace } from "@/domain/version-change-words";
import { type ComparedRow, type ComparedSection, kindsInWords } from "@/domain/version-comparison";
import { sectionAnchor } from "@/domain/version-content";
import { type Change, ComparedChange } from "./compared-change";

export type Section = ComparedSection<Change>;

type Props = {
  from: VersionPlace;
  to: VersionPlace;
  sections: readonly Section[];
  view: ComparisonView;
  /** The level of a section’s heading. */
  level: 2 | 3;
};

/** Two versions as far as they differ, section by section: what changed, why, and what stayed between the changes. */
export function VersionComparison({ sections, ...rest }: Props) {
  const numbers = new Map(
    sections.flatMap(({ changes }) =>
      changes.map((change) => [change.blockStableId, change.number] as const),
    ),
  );
  return (
    <div className="snd-pairs">
      {rest.view === "side" ? <Heads from={rest.from.number} to={rest.to.number} /> : null}
      {sections.map((section) => (
        <SectionCompared key={section.stableId} section={section} numbers={numbers} {...rest} />
      ))}
    </div>
  );
}

function Heads({ from, to }: { from: string; to: string }) {
  return (
    <div className="snd-pair snd-pair--heads" aria-hidden="true">
      <p>Version {from}</p>
      <p>Version {to}</p>
    </div>
  );
}

/** The id of a compared section on the page: by its number now, or by its stable id where it is gone. */
export function comparedAnchor({ number, stableId }: { number: number | null; stableId: string }): string {
  return number === null ? `section-${stableId}` : sectionAnchor(number);
}

type Numbers = ReadonlyMap<string | null, number>;
type SectionProps = Omit<Props, "sections"> & { section: Section; numbers: Numbers };

function SectionCompared({ section, level, ...rest }: SectionProps) {
  const id = comparedAnchor(section);
  const Heading = `h${level}` as const;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="govuk-!-margin-bottom-8">
      <Heading className="govuk-heading-m" id={`${id}-title`}>
        {section.title}
      </Heading>
      <p className="snd-quiet">
        {kindsInWords(section.changes) || "Only what moved to another section."}{" "}
        {section.number === null ? null : (
          <a className="govuk-link" href={sectionHref(rest.to, { number: section.number })}>
            Read section {section.number} whole
          </a>
        )}
      </p>
      {section.rows.map((row) => (
        <Row key={keyOf(row)} row={row} level={level} {...rest} />
      ))}
    </section>
  );
}

type RowProps = Omit<Props, "sections"> & { row: ComparedRow<Change>; numbers: Numbers };

function Row({ row, ...rest }: RowProps) {
  switch (row.kind) {
    case "change":
      return <ComparedChange change={row.change} {...rest} />;
    case "same":
      return <Unchanged row={row} to={rest.to} />;
    case "gone":
      return (
        <p className="snd-fold" id={`left-${row.was.stableId}`}>
          {placeName(row.was)} was here. It is now{" "}
          <a className="govuk-link" href={`#change-${rest.numbers.get(row.was.stableId)}`}>
            {placeName(row.is)} in section {row.is.section.number}, “{row.is.section.title}”
          </a>
          .
        </p>
      );
  }
}

function Unchanged({ row: { count, first, last }, to }: { row: Unchanging; to: VersionPlace }) {
  const range = first.number === last.number ? first.number : `${first.number} to ${last.number}`;
  return (
    <p className="snd-fold">
      <a className="govuk-link" href={blockInSectionHref(to, first.section, first)}>
        {countInWords(count, "paragraph")} unchanged
      </a>{" "}
      ({range})
    </p>
  );
}

type Unchanging = Extract<ComparedRow<Change>, { kind: "same" }>;

function placeName({ number }: ChangePlace): string {
  return number ?? "A heading";
}

function keyOf(row: ComparedRow<Change>): string {
  if (row.kind === "change") return `change ${row.change.number}`;
  return row.kind === "same" ? `same ${row.first.stableId}` : `gone ${row.was.stableId}`;
}
