import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { ButtonLink } from "@/components/ui/button";

type Props = {
  slug: string;
  action: FormAction;
  /** Why the viewer cannot prepare, or seal, now. */
  preparing: string | null;
  sealing: string | null;
  prepared: boolean;
};

/** One person prepares, another seals: what this viewer can do of the two, and otherwise why not. */
export function PrepareAndSeal({ slug, action, preparing, sealing, prepared }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Prepare and seal</h2>
      {preparing ? (
        <p className="govuk-body">{preparing}</p>
      ) : (
        <ActionForm
          action={action}
          submit={prepared ? "Prepare it again" : "Prepare for sealing"}
          tone={prepared ? "secondary" : "primary"}
          fields={[{ type: "hidden", name: "slug", value: slug }]}
        />
      )}
      {sealing === null ? (
        <ButtonLink href={`/manage/exercises/${slug}/summary/seal`}>Read and seal</ButtonLink>
      ) : null}
      {sealing && prepared ? <p className="govuk-body">{sealing}</p> : null}
    </>
  );
}
