import { sectionHref, type VersionPlace } from "@/domain/version-address";
import { sectionAnchor, type VersionContent, type VersionSection } from "@/domain/version-content";
import { VersionBlocks } from "./version-section";

type Props = { version: VersionPlace; content: VersionContent };

/** A whole version as staff will read it, with its contents beside it. Sections and blocks have permanent addresses. */
export function VersionText({ version, content }: Props) {
  return (
    <div className="snd-reader">
      <div className="snd-reader__text">
        <p className="govuk-body snd-to-nav">
          <a className="govuk-link" href="#sections">
            Sections
          </a>
        </p>
        {content.map((section) => (
          <SectionText key={section.stableId} version={version} section={section} />
        ))}
      </div>
      <nav className="snd-reader__nav" aria-labelledby="sections">
        <h2 className="govuk-heading-s" id="sections">
          Sections
        </h2>
        <ol className="snd-sections">
          {content.map(({ stableId, number, title }) => (
            <li key={stableId}>
              <a className="govuk-link" href={`#${sectionAnchor(number)}`}>
                {number}. {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

function SectionText({ version, section }: { version: VersionPlace; section: VersionSection }) {
  const id = sectionAnchor(section.number);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="govuk-!-margin-bottom-8">
      <span className="govuk-caption-l">
        <a className="govuk-link govuk-link--muted" href={sectionHref(version, section)}>
          Section {section.number}
        </a>
      </span>
      <h2 className="govuk-heading-l" id={`${id}-title`}>
        {section.title}
      </h2>
      <VersionBlocks version={version} blocks={section.blocks} under={2} />
    </section>
  );
}
