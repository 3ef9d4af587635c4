import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { WarningText } from "@/components/ui/warning-text";
import { When } from "@/components/ui/when";
import type { DecisionFacts } from "@/domain/decision-facts";

type Props = {
  action: FormAction;
  decision: DecisionFacts;
  address: string;
  today: string;
  earliest: string | null;
};

/** The decision itself: nothing is chosen beforehand. */
export function DeterminationForm({ action, decision, address, today, earliest }: Props) {
  return (
    <section aria-labelledby="take">
      <h2 className="govuk-heading-m" id="take">
        Take the decision
      </h2>
      <WarningText>Once you have taken it, neither you nor anyone else can change it.</WarningText>
      <ActionForm
        action={action}
        submit="Take the decision"
        tone="warning"
        cancel={{ href: "/decisions/reading", text: "Not now" }}
        fields={[
          { type: "hidden", name: "address", value: address },
          { type: "hidden", name: "revision", value: decision.revision },
          {
            type: "radios",
            name: "outcome",
            label: "What do you decide?",
            options: [
              { value: "approved", text: "Approve as recommended" },
              {
                value: "approved_with_amendments",
                text: "Approve with amendments",
                opens: [
                  {
                    type: "textarea",
                    name: "amended",
                    label: "The decision as amended",
                    hint: "One part on each line. This is what the record will say.",
                    value: decision.content.decision.join("\n"),
                    rows: 5,
                  },
                ],
              },
              { value: "not_approved", text: "Do not approve" },
            ],
          },
          {
            type: "date",
            name: "taken",
            label: "Date of the decision",
            hint: earliest ? (
              <>
                Not before <When at={earliest} />, and not in the future.
              </>
            ) : (
              "Not in the future."
            ),
            value: today,
          },
        ]}
      />
    </section>
  );
}
