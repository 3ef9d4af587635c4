import { Panel } from "@/components/ui/panel";
import { When } from "@/components/ui/when";
import type { LeftOff } from "@/db/home";

/** The section that the reader opened last. */
export function LeftOffPanel({ leftOff: { slug, title, number, section, at } }: { leftOff: LeftOff }) {
  return (
    <Panel title="Where you left off">
      <p className="govuk-body govuk-!-margin-bottom-1">
        <a className="govuk-link" href={`/exercises/${slug}/sections/${number}`}>
          Section {number}: {section}
        </a>
      </p>
      <p className="snd-quiet">
        {title}
        <br />
        On <When at={at} />
      </p>
    </Panel>
  );
}
