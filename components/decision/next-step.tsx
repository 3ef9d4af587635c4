import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import type { DecisionFacts } from "@/domain/decision-facts";

type Props = { decision: DecisionFacts; address: string; complete: boolean; takeBack: FormAction };

/** The one next thing for the officer to do with a record. */
export function NextStep({ decision, address, complete, takeBack }: Props) {
  const at = `/manage/decisions/${address}`;
  if (decision.publishedAt)
    return (
      <ButtonGroup>
        <ButtonLink href={`/decisions/${address}`}>Read the published record</ButtonLink>
        <a className="govuk-link" href={`${at}/correction`}>
          Add a correction
        </a>
      </ButtonGroup>
    );
  if (decision.withdrawnAt) return <p className="govuk-body">Withdrawn: {decision.withdrawnReason}</p>;
  if (decision.takenOn) return <ButtonLink href={`${at}/publication`}>Publish the record</ButtonLink>;
  if (decision.readyAt)
    return (
      <>
        <p className="govuk-body">
          The decision maker is reading. Nothing can be changed until you take it back.
        </p>
        <ActionForm
          action={takeBack}
          submit="Take the record back"
          tone="secondary"
          fields={[{ type: "hidden", name: "address", value: address }]}
          cancel={{ href: `${at}/withdrawal`, text: "Withdraw the decision" }}
        />
      </>
    );
  return (
    <ButtonGroup>
      {complete ? <ButtonLink href={`${at}/ready`}>Ready for the decision maker</ButtonLink> : null}
      <a className="govuk-link" href={`${at}/withdrawal`}>
        Withdraw the decision
      </a>
    </ButtonGroup>
  );
}
