import { type ComparisonView, comparisonViews, viewWords } from "@/domain/comparison-view";

type Props = { view: ComparisonView; href: (view: ComparisonView) => string };

/** How the comparison is shown. The choice is in the address, so that it can be sent to somebody. */
export function ViewLinks({ view, href }: Props) {
  return (
    <nav className="snd-views" aria-label="How the changes are shown">
      <ul>
        {comparisonViews.map((each) => (
          <li key={each}>
            <a className="govuk-link" href={href(each)} aria-current={each === view ? "true" : undefined}>
              {viewWords[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
