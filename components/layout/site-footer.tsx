const links = [
  { href: "/help", text: "Help" },
  { href: "/privacy", text: "Privacy" },
  { href: "/accessibility", text: "Accessibility statement" },
  { href: "/verify", text: "Verify a seal" },
];

/** Help is in the same place on every page (WCAG 2.2, 3.2.6), and so is the statement that the law requires (D§4). */
export function SiteFooter() {
  return (
    <footer className="snd-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">Support links</h2>
        <ul className="snd-footer__links govuk-body">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a className="govuk-link govuk-link--no-visited-state" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
