import { ActionForm } from "@/components/form/action-form";
import type { FieldChoice } from "@/components/form/field";
import type { FormAction } from "@/components/form/form-state";
import type { ModeratedContribution } from "@/db/moderation";
import { moderationReasonWords } from "@/domain/contribution";
import { actionsFrom, moderatingWords } from "@/domain/moderation";

type Props = { action: FormAction; contribution: ModeratedContribution };

/** What to do, why, and what the contributor is told. */
export function ModerationForm({ action, contribution }: Props) {
  const original = contribution.originals[0]?.body ?? contribution.body;
  const options: FieldChoice[] = actionsFrom(contribution.status).map((value) => ({
    value,
    text: moderatingWords[value].does,
    hint: moderatingWords[value].hint,
    ...(value === "redact" ? { opens: [redaction(original)] } : {}),
  }));
  return (
    <ActionForm
      id="moderate"
      label="Moderate this contribution"
      action={action}
      submit="Record the decision"
      cancel={{ href: "/moderation", text: "Leave for later" }}
      fields={[
        { type: "hidden", name: "id", value: contribution.id },
        { type: "hidden", name: "expected", value: contribution.status },
        { type: "radios", name: "action", label: "What do you want to do?", size: "m", options },
        {
          type: "select",
          name: "reason",
          label: "Reason",
          hint: "Not needed to publish.",
          options: [
            { value: "", text: "Choose a reason" },
            ...Object.entries(moderationReasonWords).map(([value, text]) => ({ value, text })),
          ],
        },
        {
          type: "textarea",
          name: "note",
          label: "Note to the contributor",
          hint: "Short and neutral. They read it, and may ask to see it later.",
          rows: 3,
          limit: 500,
        },
      ]}
    />
  );
}

function redaction(original: string) {
  return {
    type: "textarea" as const,
    name: "redacted",
    label: "What will be published",
    hint: "Write [redacted] in place of the words that you take out. Change nothing else.",
    value: original,
    rows: 6,
  };
}
