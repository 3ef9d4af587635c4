import { Panel } from "@/components/ui/panel";

export type RunLink = { href: string; text: string };

/** What a programme team can do with an exercise now, beside what it should do next. */
export function RunLinks({ links }: { links: readonly RunLink[] }) {
  return (
    <Panel title="This exercise">
      <ul className="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
