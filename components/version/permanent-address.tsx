type Props = { of: string; address: string };

/** The whole address of something published, to be copied: it leads to the same words whatever is published later. */
export function PermanentAddress({ of, address }: Props) {
  return (
    <section aria-labelledby="address" className="snd-measure">
      <h2 className="govuk-heading-m" id="address">
        Permanent address
      </h2>
      <p className="govuk-body">
        <a className="govuk-link snd-address" href={address}>
          <span className="govuk-visually-hidden">{of}: </span>
          {address}
        </a>
      </p>
      <p className="snd-quiet">
        Copy it into a letter or a report. It leads to these very words, whatever is published later.
      </p>
    </section>
  );
}
