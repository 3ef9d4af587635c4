import { When } from "@/components/ui/when";
import type { HalfWritten } from "@/db/contribution-drafts";
import { halfWrittenHref, halfWrittenPlace } from "./half-written-place";

/** Something that I have begun to say: where, what, and the ways to go on with it or to throw it away. */
export function HalfWrittenItem({ half }: { half: HalfWritten }) {
  const href = halfWrittenHref(half);
  const place = halfWrittenPlace(half);
  return (
    <li id={`half-${half.id}`}>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{place}</h2>
      <p className="snd-note__meta">
        {half.exercise ? `${half.exercise.title}, ` : ""}saved at <When at={half.savedAt} time />
      </p>
      {half.proposed ? <p className="snd-typed">{half.proposed}</p> : null}
      <p className="snd-typed">{half.body}</p>
      <p className="snd-note__links">
        {href ? (
          <a className="govuk-link" href={href}>
            Go on with it<span className="govuk-visually-hidden">: {place}</span>
          </a>
        ) : null}
        <a className="govuk-link" href={`/contributions/half-written/${half.id}/discard`}>
          Throw it away<span className="govuk-visually-hidden">: {place}</span>
        </a>
      </p>
    </li>
  );
}
