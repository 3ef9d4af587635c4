import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";

type Props = {
  /** “paragraph 4.3”, or “the section as a whole”. */
  place: string;
  action: FormAction;
  /** Where it is, for the action. */
  at: { slug: string; number: number; block: string };
};

/** Instead of what others said, where they are heard after oneself: why, and the way to hear them without speaking. */
export function VeiledTalk({ place, action, at }: Props) {
  return (
    <div className="snd-talk">
      <p className="snd-talk__count">
        What others said on {place} is shown here once you have written something on it.
      </p>
      <ActionForm
        action={action}
        id={`nothing-${at.block || "section"}`}
        label={`Nothing to add on ${place}`}
        submit={
          <>
            I have nothing to add<span className="govuk-visually-hidden"> on {place}</span>
          </>
        }
        tone="secondary"
        fields={Object.entries(at).map(([name, value]) => ({ type: "hidden", name, value }))}
      />
    </div>
  );
}
