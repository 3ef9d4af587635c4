import { InsetText } from "@/components/ui/inset-text";
import { When } from "@/components/ui/when";
import type { HalfWritten } from "@/db/contribution-drafts";
import { halfWrittenHref, halfWrittenPlace } from "./half-written-place";

/** That the reader has begun to say something in this exercise, and the way back to it. */
export function HalfWrittenHere({ drafts }: { drafts: readonly HalfWritten[] }) {
  const [newest, ...others] = drafts;
  if (!newest) return null;
  const href = halfWrittenHref(newest) ?? "/contributions/half-written";
  return (
    <InsetText>
      <p className="govuk-body">
        You have something half-written here:{" "}
        <a className="govuk-link" href={href}>
          {halfWrittenPlace(newest).toLowerCase()}
        </a>
        , saved at <When at={newest.savedAt} time />.{" "}
        {others.length > 0 ? (
          <a className="govuk-link" href="/contributions/half-written">
            All that you have half-written
          </a>
        ) : null}
      </p>
    </InsetText>
  );
}
