import { kindsInWords } from "@/domain/version-comparison";
import { comparedAnchor, type Section } from "./version-comparison";

/** The sections that changed, each with how much of what, leading to its changes below. */
export function ChangedSections({ sections }: { sections: readonly Section[] }) {
  if (sections.length < 2) return null;
  return (
    <nav aria-label="Sections that changed">
      <ul className="govuk-list">
        {sections.map((section) => (
          <li key={section.stableId}>
            <a className="govuk-link" href={`#${comparedAnchor(section)}`}>
              {section.title}
            </a>{" "}
            <span className="snd-quiet">{kindsInWords(section.changes)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
