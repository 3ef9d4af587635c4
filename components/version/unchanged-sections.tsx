import { Details } from "@/components/ui/details";
import { countInWords } from "@/domain/counts-in-words";
import { sectionHref, type VersionPlace } from "@/domain/version-address";

type Props = {
  version: VersionPlace;
  sections: readonly { stableId: string; number: number; title: string }[];
};

/** The sections in which nothing differs, folded away. */
export function UnchangedSections({ version, sections }: Props) {
  if (sections.length === 0) return null;
  return (
    <Details summary={`${countInWords(sections.length, "section")} unchanged`}>
      <ul className="govuk-list">
        {sections.map(({ stableId, number, title }) => (
          <li key={stableId}>
            <a className="govuk-link" href={sectionHref(version, { number })}>
              {number}. {title}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}
