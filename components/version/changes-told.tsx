import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import type { VersionChange } from "@/db/version-changes";
import type { VersionInList } from "@/db/versions";
import { countInWords } from "@/domain/counts-in-words";
import type { ChangedSection } from "@/domain/version-change-words";
import { ChangeEntry } from "./change-entry";
import { ChangeReason } from "./change-reason";

type ToldVersion = VersionInList & { sections: ChangedSection<VersionChange>[] };
type Props = {
  exercise: Pick<Exercise, "slug" | "strategySlug" | "versionNumber">;
  versions: readonly ToldVersion[];
};

/** What changed since the version that staff were asked about, for those who were asked. */
export function ChangesTold({ exercise, versions }: Props) {
  return versions.map((version) => (
    <VersionTold key={version.number} exercise={exercise} version={version} />
  ));
}

function VersionTold({ exercise, version }: { exercise: Props["exercise"]; version: ToldVersion }) {
  const { number, publishedAt, sections } = version;
  const count = sections.reduce((sum, { changes }) => sum + changes.length, 0);
  const discussed = exercise.versionNumber === number;
  return (
    <section aria-labelledby={`version-${number}`}>
      <h2 className="govuk-heading-l" id={`version-${number}`}>
        Version {number}
      </h2>
      <p className="govuk-body snd-measure">
        Published {publishedAt ? <When at={publishedAt} /> : null}, with {countInWords(count, "change")} in{" "}
        {countInWords(sections.length, "section")}.{" "}
        {discussed ? "This is the version that you comment on now. " : ""}
        <a className="govuk-link" href={versionHref(exercise, number)}>
          Read version {number} whole
        </a>
        .
      </p>
      <SectionLinks number={number} sections={sections} />
      {sections.map((section) => (
        <SectionTold key={section.stableId} slug={exercise.slug} section={section} />
      ))}
    </section>
  );
}

function versionHref({ strategySlug }: Props["exercise"], number: string): string {
  return `/strategies/${strategySlug}/versions/${number}`;
}

function SectionLinks({ sections, number }: { sections: ToldVersion["sections"]; number: string }) {
  if (sections.length < 3) return null;
  return (
    <nav aria-label={`Sections that changed in version ${number}`}>
      <ul className="govuk-list">
        {sections.map(({ stableId, title, changes }) => (
          <li key={stableId}>
            <a className="govuk-link" href={`#changes-${stableId}`}>
              {title}
            </a>{" "}
            <span className="snd-quiet">{countInWords(changes.length, "change")}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SectionTold({ section, slug }: { section: ChangedSection<VersionChange>; slug: string }) {
  return (
    <section aria-labelledby={`changes-${section.stableId}`} className="govuk-!-margin-bottom-8">
      <h3 className="govuk-heading-m" id={`changes-${section.stableId}`}>
        {section.title}
      </h3>
      {section.changes.map((change) => (
        <ChangeEntry key={change.number} change={change} level={4}>
          <ChangeReason change={change} answersHref={`/exercises/${slug}/feedback`} />
        </ChangeEntry>
      ))}
    </section>
  );
}
