import type { FormState } from "@/components/form/form-state";
import { problemsOf } from "@/components/form/typed-values";
import { Details } from "@/components/ui/details";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";

export type EditableBlock = {
  stableId: string;
  /** “Paragraph 4.2” */
  label: string;
  markdown: string;
  /** What is to be added after it, if something was typed there. */
  after?: string;
};

type Props = { blocks: readonly EditableBlock[]; state: FormState };

/** A text area for each block with its Markdown, and folded beneath it the ways to move, split and add. */
export function EditBlockFields({ blocks, state }: Props) {
  const problems = problemsOf(state);
  if (blocks.length === 0) return <FirstBlock problem={problems["after-0"]} />;
  return blocks.map(({ stableId, label, markdown, after = "" }, at) => (
    <div className="snd-edit__block" key={stableId || at}>
      <input type="hidden" name="ids" value={stableId} />
      <TextArea
        name="text"
        id={`text-${at}`}
        label={label}
        size="s"
        rows={rowsFor(markdown)}
        value={markdown}
        problem={problems[`text-${at}`]}
      />
      <Details
        summary={
          <>
            Add, move or split <span className="govuk-visually-hidden">at {label}</span>
          </>
        }
        open={after !== "" || problems[`after-${at}`] !== undefined}
      >
        <TextArea
          name="after"
          id={`after-${at}`}
          label={`New text after ${inSentence(label)}`}
          rows={3}
          value={after}
          problem={problems[`after-${at}`]}
        />
        <BlockButtons id={stableId} first={at === 0} last={at === blocks.length - 1} label={label} />
      </Details>
    </div>
  ));
}

type ButtonProps = { id: string; first: boolean; last: boolean; label: string };

function BlockButtons({ id, first, last, label }: ButtonProps) {
  const it = <span className="govuk-visually-hidden">{inSentence(label)}</span>;
  return (
    <div className="snd-inline-forms">
      {first ? null : (
        <SubmitButton tone="secondary" name="do" value={`up ${id}`}>
          Save and move {it} up
        </SubmitButton>
      )}
      {last ? null : (
        <SubmitButton tone="secondary" name="do" value={`down ${id}`}>
          Save and move {it} down
        </SubmitButton>
      )}
      {first ? null : (
        <SubmitButton tone="secondary" name="do" value={`split ${id}`}>
          Save and split the section here{" "}
          <span className="govuk-visually-hidden">before {inSentence(label)}</span>
        </SubmitButton>
      )}
    </div>
  );
}

function FirstBlock({ problem }: { problem: string | undefined }) {
  return (
    <>
      <input type="hidden" name="ids" value="" />
      <input type="hidden" name="text" value="" />
      <TextArea name="after" id="after-0" label="Text of the section" size="s" rows={10} problem={problem} />
    </>
  );
}

/** As many rows as the text will fill, within reason: nobody scrolls in a box to read a paragraph. */
function rowsFor(markdown: string): number {
  const rows = markdown.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 75)), 0);
  return Math.min(24, Math.max(2, rows + 1));
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
