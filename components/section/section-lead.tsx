import { When } from "@/components/ui/when";

type Props = {
  slug: string;
  /** Why the reader cannot contribute now, or null. */
  refusal: string | null;
  closesAt: Date | null;
};

/** Until when one may speak, or why not now; what can still change; and the way to the other sections on a phone. */
export function SectionLead({ slug, refusal, closesAt }: Props) {
  return (
    <div className="snd-quiet govuk-!-margin-bottom-6 snd-measure">
      <p className="govuk-!-margin-bottom-1">
        {refusal ?? (
          <>Open until {closesAt ? <When at={closesAt} time /> : "the programme lead closes it"}.</>
        )}
      </p>
      <p className="snd-links govuk-!-margin-0">
        <a className="govuk-link" href={`/exercises/${slug}#influence`}>
          What is open to influence
        </a>
        <a className="govuk-link snd-to-nav" href="#sections">
          All sections and what is new
        </a>
      </p>
    </div>
  );
}
