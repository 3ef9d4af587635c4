import { DraftBlock } from "@/components/draft/draft-block";
import {
  addressInVersion,
  sectionAnchor,
  type VersionBlock,
  type VersionContent,
  type VersionSection,
} from "@/domain/version-content";

/** A whole version as staff will read it, with its contents beside it. Sections and blocks have permanent addresses. */
export function VersionText({ content }: { content: VersionContent }) {
  return (
    <div className="snd-reader">
      <div className="snd-reader__text">
        <p className="govuk-body snd-to-nav">
          <a className="govuk-link" href="#sections">
            Sections
          </a>
        </p>
        {content.map((section) => (
          <SectionText key={section.stableId} section={section} />
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

function SectionText({ section: { number, title, blocks } }: { section: VersionSection }) {
  const id = sectionAnchor(number);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="govuk-!-margin-bottom-8">
      <span className="govuk-caption-l">
        <a className="govuk-link govuk-link--muted" href={`#${id}`}>
          Section {number}
        </a>
      </span>
      <h2 className="govuk-heading-l" id={`${id}-title`}>
        {title}
      </h2>
      {blocks.map((block) => (
        <BlockText key={block.stableId} block={block} />
      ))}
    </section>
  );
}

function BlockText({ block }: { block: VersionBlock }) {
  const id = addressInVersion(block);
  return (
    <div className="snd-block" id={id}>
      <div className="snd-block__main">
        <div className="snd-block__text">
          {block.number ? (
            <a className="snd-block__no" href={`#${id}`}>
              <span className="govuk-visually-hidden">Address of </span>
              {block.number}
            </a>
          ) : null}
          <DraftBlock content={block.content} under={2} />
        </div>
      </div>
    </div>
  );
}
