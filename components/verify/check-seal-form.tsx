import { ActionForm } from "@/components/form/action-form";
import type { Field } from "@/components/form/field";
import type { FormAction } from "@/components/form/form-state";

type Props = { action: FormAction; seal?: string; fileOnly?: boolean };

/** Choose a file, or paste a seal. Only the seal of the file is worked out; the file is not kept. */
export function CheckSealForm({ action, seal, fileOnly = false }: Props) {
  const file: Field = {
    type: "file",
    name: "file",
    label: "Check a file that you were given",
    hint: "A sealed summary or a record, up to 900 KB. It is checked and not kept.",
  };
  const pasted: Field = {
    type: "textarea",
    name: "seal",
    label: "Or paste a seal",
    hint: "64 characters, 0 to 9 and a to f. Spaces do not matter.",
    value: seal,
    rows: 3,
    size: "s",
  };
  return (
    <div className="snd-noprint">
      <ActionForm
        action={action}
        submit={fileOnly ? "Check this file" : "Check"}
        tone={fileOnly ? "secondary" : "primary"}
        fields={fileOnly ? [file] : [file, pasted]}
      />
    </div>
  );
}
