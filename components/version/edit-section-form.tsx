"use client";

import { Fragment, type ReactNode, useRef } from "react";
import type { EditedBlock } from "@/components/editor/editor-nodes";
import { SectionEditor } from "@/components/editor/section-editor";
import { FormProblems } from "@/components/form/form-problems";
import type { FormAction, FormState } from "@/components/form/form-state";
import { problemsOf, typedList, typedText } from "@/components/form/typed-values";
import { useForm } from "@/components/form/use-form";
import { ButtonGroup } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/checkboxes";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type EditableBlock, EditBlockFields } from "./edit-block-fields";
import { HowToWrite } from "./how-to-write";
import { useSavedByItself } from "./use-saved-by-itself";

export type EditedSection = {
  slug: string;
  number: string;
  section: string;
  title: string;
  /** What the section says now, as a hash: the action compares it before it writes over anything. */
  seen: string;
  blocks: EditableBlock[];
  /** What the editor holds, and what it is called; null where the section is edited as text. */
  editor: { label: string; blocks: EditedBlock[] } | null;
};

type Props = {
  action: FormAction;
  edited: EditedSection;
  /** The section as it stands now, to be read beside what was typed when somebody else was first. */
  standing: ReactNode;
  cancel: { href: string; text: string };
};

/**
 * A section to be written: its title, and its blocks as Markdown in text areas.
 *
 * What it sends is `sectionEditInput`. An editor in place of the text areas sends, instead of `ids`, `text` and
 * `after`, one field `blocks`: the JSON of `{ stableId, content }[]`, where `stableId` is null for a block that
 * was begun in the editor. It tells that something was typed by an `input` event that reaches the form, and the form
 * saves by itself. Both go through one action and one reading; the text areas must not be sent beside `blocks`.
 */
export function EditSectionForm({ action, edited, standing, cancel }: Props) {
  const { slug, number, section } = edited;
  const page = `/manage/strategies/${slug}/versions/${number}/sections/${section}`;
  const { state, send, attempt } = useForm(action, page);
  const form = useRef<HTMLFormElement>(null);
  const byItself = useSavedByItself({ action, form, paused: state.outcome === "conflict" });
  return (
    <form
      ref={form}
      action={send}
      className="snd-form snd-edit"
      noValidate
      onInput={byItself.typed}
      onSubmit={byItself.submitted}
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="seen" value={byItself.seen ?? edited.seen} />
      <Fragment key={attempt}>
        {state.outcome === "conflict" ? <Standing>{standing}</Standing> : <FormProblems state={state} />}
        <TextInput
          name="title"
          label="Title of the section"
          size="s"
          value={typedText(state, "title", edited.title)}
          problem={problemsOf(state).title}
        />
        <SaveButton state={state} />
        <Writing editor={edited.editor} state={state}>
          <HowToWrite />
          <EditBlockFields blocks={typedBlocks(state, edited.blocks)} state={state} />
        </Writing>
        <Confirmation state={state} />
      </Fragment>
      <ButtonGroup>
        <SaveButton state={state} />
        <a className="govuk-link" href={cancel.href}>
          {cancel.text}
        </a>
      </ButtonGroup>
      <p className="snd-quiet" role="status">
        {byItself.status}
      </p>
    </form>
  );
}

type WritingProps = { editor: EditedSection["editor"]; state: FormState; children: ReactNode };

/** The text areas, or the editor in their place. */
function Writing({ editor, state, children }: WritingProps) {
  if (editor) {
    return (
      <SectionEditor label={editor.label} blocks={typedInEditor(state) ?? editor.blocks}>
        {children}
      </SectionEditor>
    );
  }
  return (
    <>
      <input type="hidden" name="as" value="text" />
      <p className="govuk-body">
        <a className="govuk-link" href="?">
          Edit with the toolbar
        </a>
      </p>
      {children}
    </>
  );
}

function typedInEditor(state: FormState): EditedBlock[] | null {
  const typed = typedText(state, "blocks", "");
  return typed === "" ? null : JSON.parse(typed);
}

/** The blocks that were sent, in their order, even where the section has others by now. */
function typedBlocks(state: FormState, blocks: readonly EditableBlock[]): EditableBlock[] {
  if (state.outcome === "unsent" || state.typed.ids === undefined) return [...blocks];
  const [texts, afters] = [typedList(state, "text"), typedList(state, "after")];
  return typedList(state, "ids").map((stableId, at) => {
    const known = blocks.find((block) => block.stableId === stableId);
    const label = known?.label ?? (stableId === "" ? "First paragraph" : "A block that is no longer there");
    return { stableId, label, markdown: texts[at] ?? "", after: afters[at] ?? "" };
  });
}

function SaveButton({ state }: { state: FormState }) {
  return (
    <SubmitButton>
      {state.outcome === "conflict" ? "Save over what stands now" : "Save the section"}
    </SubmitButton>
  );
}

/** That what cannot be kept may go; it holds for the fields that are named now and for no others. */
function Confirmation({ state }: { state: FormState }) {
  const { confirmed, ...others } = problemsOf(state);
  if (!confirmed) return null;
  return (
    <Checkboxes
      name="confirmed"
      label="Save it like this?"
      options={[{ value: Object.keys(others).join(" "), text: "Yes, what is named above may change or go" }]}
      problem={confirmed}
    />
  );
}

function Standing({ children }: { children: ReactNode }) {
  return (
    <>
      <FormProblems state={{ outcome: "refused", typed: {}, reason: savedMeanwhile }} />
      <section className="snd-edit__standing" aria-labelledby="standing">
        <h2 className="govuk-heading-m" id="standing">
          What stands in the draft now
        </h2>
        {children}
      </section>
    </>
  );
}

const savedMeanwhile =
  "Somebody else saved this section after you opened it. What you typed is still here: compare it with what stands now, and save yours over it only if you mean to.";
