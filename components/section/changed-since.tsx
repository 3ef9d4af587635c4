import { comparedSectionHref, type VersionPlace } from "@/domain/version-address";

type Props = { since: string | null; version: VersionPlace; section: { number: number } };

/** The way to what changed in a section since the version before, where anything did. */
export function ChangedSince({ since, version, section }: Props) {
  if (!since) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={comparedSectionHref(version, section)}>
        What changed in this section since version {since}
      </a>
    </p>
  );
}
