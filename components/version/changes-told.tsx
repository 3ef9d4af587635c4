import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import type { VersionInList } from "@/db/versions";
import type { ComparisonView } from "@/domain/comparison-view";
import { countInWords } from "@/domain/counts-in-words";
import { versionHref } from "@/domain/version-address";
import { ChangedSections } from "./changed-sections";
import { type Section, VersionComparison } from "./version-comparison";
import { ViewLinks } from "./view-links";

type Props = {
  exercise: Pick<Exercise, "slug" | "strategySlug" | "versionNumber">;
  version: VersionInList;
  from: { number: string };
  sections: readonly Section[];
  view: ComparisonView;
  /** Those before it that staff were told of too, the newest first. */
  earlier: readonly VersionInList[];
};

/** What changed since the version that staff were asked about, for those who were asked: the newest version first. */
export function ChangesTold({ exercise, version, from, sections, view, earlier }: Props) {
  const { strategySlug, versionNumber } = exercise;
  const count = sections.reduce((sum, { changes }) => sum + changes.length, 0);
  const [newer, older] = [
    { strategySlug, number: version.number },
    { strategySlug, number: from.number },
  ];
  return (
    <section aria-labelledby="version">
      <h2 className="govuk-heading-l" id="version">
        Version {version.number}
      </h2>
      <p className="govuk-body snd-measure">
        Published {version.publishedAt ? <When at={version.publishedAt} /> : null}, with{" "}
        {countInWords(count, "change")} since version {from.number}.{" "}
        {versionNumber === version.number ? "This is the version that you comment on now. " : ""}
        <a className="govuk-link" href={versionHref(newer)}>
          Read version {version.number} whole
        </a>
        .
      </p>
      <Earlier strategySlug={strategySlug} newest={version.number} earlier={earlier} />
      <ChangedSections sections={sections} />
      <ViewLinks view={view} href={(other) => `/exercises/${exercise.slug}/changes?view=${other}`} />
      <VersionComparison from={older} to={newer} sections={sections} view={view} level={3} />
    </section>
  );
}

type EarlierProps = { strategySlug: string; newest: string; earlier: readonly VersionInList[] };

function Earlier({ strategySlug, newest, earlier }: EarlierProps) {
  if (earlier.length === 0) return null;
  const address = (number: string) => `${versionHref({ strategySlug, number })}/changes`;
  const first = earlier.at(-1);
  return (
    <ul className="govuk-list">
      {earlier.map(({ number }) => (
        <li key={number}>
          <a className="govuk-link" href={address(number)}>
            What changed in version {number}
          </a>
        </li>
      ))}
      {first?.supersedesNumber ? (
        <li>
          <a className="govuk-link" href={`${address(newest)}?from=${first.supersedesNumber}`}>
            Everything that changed from version {first.supersedesNumber} to {newest}
          </a>
        </li>
      ) : null}
    </ul>
  );
}
