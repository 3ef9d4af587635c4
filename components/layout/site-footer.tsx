const links = [
  { href: "/help", text: "Help" },
  { href: "/privacy", text: "Privacy" },
  { href: "/accessibility", text: "Accessibility statement" },
  { href: "/verify", text: "Verify a seal" },
];

/** Help is in the same place on every page (WCAG 2.2, 3.2.6), and so is the statement that the law requires (D§4). */
export function SiteFooter() {
  return (
    <footer className="govuk-footer">
      <div className="govuk-width-container">
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <h2 className="govuk-visually-hidden">Support links</h2>
            <ul className="govuk-footer__inline-list">
              {links.map(({ href, text }) => (
                <li className="govuk-footer__inline-list-item" key={href}>
                  <a className="govuk-footer__link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </footer>
  );
}
