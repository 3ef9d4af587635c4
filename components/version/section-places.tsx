import { sectionHref, type VersionPlace } from "@/domain/version-address";

type Place = { versionNumber: string; publishedAt: Date | null; number: number; title: string };
type Props = { version: VersionPlace; places: readonly Place[] };

/** Where a section stands in the other versions, the newest first, under the number and title that it has there. */
export function SectionPlaces({ version, places }: Props) {
  const others = places.filter(({ versionNumber }) => versionNumber !== version.number).toReversed();
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 className="govuk-heading-m" id="versions">
        In other versions
      </h2>
      <ul className="govuk-list">
        {others.map(({ versionNumber, publishedAt, number, title }) => (
          <li key={versionNumber}>
            <a
              className="govuk-link"
              href={sectionHref({ strategySlug: version.strategySlug, number: versionNumber }, { number })}
            >
              Version {versionNumber}: {number}. {title}
            </a>
            {publishedAt ? null : <span className="snd-quiet"> Draft</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
