import { Panel } from "@/components/ui/panel";
import { countInWords } from "@/domain/counts-in-words";

/** How much somebody has not been told yet; nothing when they know all of it. */
export function UnseenNotices({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Panel title="Since you last looked">
      <p className="govuk-body">
        <a className="govuk-link" href="/notices">
          {countInWords(count, "new notice")}
        </a>
      </p>
    </Panel>
  );
}
