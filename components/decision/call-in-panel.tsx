import { Panel } from "@/components/ui/panel";
import { When } from "@/components/ui/when";
import type { PublishedRecord } from "@/domain/record-published";

type Props = { record: PublishedRecord; callInDays: number };

/** Until when members may call the decision in, and when it takes effect. */
export function CallInPanel({ record, callInDays }: Props) {
  const { callInDeadline, effectiveFrom, content } = record;
  if (!callInDeadline)
    return (
      <Panel title="Call-in">
        <p className="govuk-body">This decision is not subject to call-in. {content.notCallInReason}</p>
        <p className="govuk-body">
          It takes effect on{" "}
          <strong>
            <When at={effectiveFrom} />
          </strong>
          .
        </p>
      </Panel>
    );
  return (
    <Panel title="Call-in">
      <p className="govuk-body">
        Members may call this decision in until the end of{" "}
        <strong>
          <When at={callInDeadline} />
        </strong>
        .
      </p>
      <p className="govuk-body">
        {record.outcome === "not_approved"
          ? "If they do not, it stands from "
          : "If they do not, it takes effect on "}
        <strong>
          <When at={effectiveFrom} />
        </strong>
        .
      </p>
      <p className="snd-quiet">
        {callInDays} working days after publication. Weekends, bank holidays and closure days do not count.
      </p>
    </Panel>
  );
}
