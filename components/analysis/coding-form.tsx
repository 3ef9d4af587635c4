import { ActionForm } from "@/components/form/action-form";
import type { Field } from "@/components/form/field";
import type { FormAction } from "@/components/form/form-state";
import type { CodeFrame } from "@/db/code-frame";
import type { CodedContribution } from "@/db/codings";
import { dispositionWords } from "@/domain/contribution";

type Props = {
  action: FormAction;
  slug: string;
  contribution: CodedContribution;
  frame: CodeFrame;
  /** Where “Leave for later” goes: the next one, or back to the start. */
  later: string;
};

/** The code frame to choose from. Nothing is chosen in advance; where no code fits, a reason says why. */
export function CodingForm({ action, slug, contribution, frame, later }: Props) {
  const codes = frame.filter((theme) => theme.codes.length > 0);
  const fields: Field[] = [
    { type: "hidden", name: "slug", value: slug },
    { type: "hidden", name: "id", value: contribution.id },
    {
      type: "checkboxes",
      name: "codes",
      label: "Codes",
      hint: "Choose all that it says.",
      size: "m",
      small: true,
      values: contribution.codes.map(String),
      options: codes.flatMap((theme) =>
        theme.codes.map(({ id, label, definition }) => ({
          value: String(id),
          text: label,
          hint: definition ? `${theme.name}. ${definition}` : theme.name,
        })),
      ),
    },
    {
      type: "select",
      name: "disposition",
      label: "If no code can fit, why?",
      value: contribution.disposition ?? "",
      options: [
        { value: "", text: "Not needed: I chose codes" },
        ...Object.entries(dispositionWords).map(([value, text]) => ({ value, text })),
      ],
    },
    {
      type: "textarea",
      name: "note",
      label: "Note on why no code fits",
      rows: 2,
      value: contribution.note ?? "",
    },
  ];
  return (
    <ActionForm
      action={action}
      label="Code this contribution"
      submit="Save and go to the next"
      cancel={{ href: later, text: "Leave for later" }}
      fields={fields}
    />
  );
}
