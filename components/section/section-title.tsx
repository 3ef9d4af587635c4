type Props = {
  section: { number: number; title: string };
  of: number;
  version: { number: string; label: string };
};

/** What is being read: which section of how many, in which draft. */
export function SectionTitle({ section, of, version }: Props) {
  return (
    <>
      <span className="govuk-caption-l">
        Section {section.number} of {of}, version {version.number}
        {version.label ? `, ${version.label.toLowerCase()}` : ""}
      </span>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-3">{section.title}</h1>
    </>
  );
}
