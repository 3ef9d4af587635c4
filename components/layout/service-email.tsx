/** Where to write; words instead, until the council has set an address. */
export function ServiceEmail({ address }: { address: string }) {
  if (!address) return "the team that runs this service at your council";
  return (
    <a className="govuk-link" href={`mailto:${address}`}>
      {address}
    </a>
  );
}
