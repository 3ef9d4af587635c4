type Props = { slug: string; sections: readonly { stableId: string; number: number; title: string }[] };

/** What a session is to talk about, each leading to the section itself. */
export function SectionsToDiscuss({ slug, sections }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Sections to discuss</h2>
      <ul className="govuk-list govuk-list--spaced">
        {sections.map(({ stableId, number, title }) => (
          <li key={stableId}>
            <a className="govuk-link" href={`/exercises/${slug}/sections/${number}`}>
              {number}. {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
