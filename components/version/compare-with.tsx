type Props = {
  current: string;
  /** The versions that come before, the newest first. */
  versions: readonly { number: string }[];
  href: (from: string) => string;
};

/** The earlier versions that a version can be compared with, where there is more than one. */
export function CompareWith({ current, versions, href }: Props) {
  if (versions.length < 2) return null;
  return (
    <nav className="snd-views" aria-label="Compare with another version">
      <ul>
        {versions.map(({ number }) => (
          <li key={number}>
            <a
              className="govuk-link"
              href={href(number)}
              aria-current={number === current ? "true" : undefined}
            >
              Since version {number}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
