import type { Outcome } from "@/app/form-action";
import { type Editing, withSection, withSplit } from "@/domain/draft-edit";
import type { SectionEdit } from "@/domain/draft-edit-input";
import type { DraftEditKind } from "@/domain/draft-history";
import type { VersionContent, VersionSection } from "@/domain/version-content";
import { sectionGone, seenHash } from "../edit-draft";
import { lostMarks, type Written, writtenSection } from "./written-section";

export function editKind(input: SectionEdit): DraftEditKind {
  if (input.by) return "saved_by_itself";
  return splitAt(input) === null ? "saved" : "split";
}

/** The section that somebody goes on with: the one that was saved, or the new half of it. */
export function landing(input: SectionEdit, content: VersionContent): VersionSection | undefined {
  const at = content.findIndex(({ stableId }) => stableId === input.section);
  return content[splitAt(input) === null ? at : at + 1];
}

/** The block before which a button splits the section, if that button was pressed. */
function splitAt({ do: button }: SectionEdit): string | null {
  const [what, id = null] = button?.split(" ") ?? [];
  return what === "split" ? id : null;
}

/**
 * The draft with a section as it was written, and split where a button says so; or why not: somebody else has saved
 * it since it was opened, or something that was typed cannot be kept and nobody has said that it may go.
 */
export function rewriteSection(
  input: SectionEdit,
  content: VersionContent,
  editing: Editing,
): VersionContent | Outcome {
  const section = content.find(({ stableId }) => stableId === input.section);
  if (!section) return { refused: sectionGone };
  if (seenHash(section) !== input.seen) return { conflict: section.title };
  const written = writtenSection(input, section);
  const problems = problemsOf(written, input, { section, content });
  if (problems) return { invalid: problems };

  const saved = { stableId: section.stableId, title: input.title, blocks: written.blocks };
  const after = withSection(content, saved, editing);
  const at = splitAt(input);
  const split = after && at !== null ? withSplit(after, { stableId: section.stableId, at }, editing) : after;
  return split ?? { refused: "The section cannot be split there. Save it first, and split it then." };
}

type Place = { section: VersionSection; content: VersionContent };

function problemsOf({ blocks, problems, doubts }: Written, { confirmed }: SectionEdit, place: Place) {
  if (Object.keys(problems).length > 0) return problems;
  const others = place.content.filter((each) => each !== place.section);
  const [mark] = lostMarks(blocks, others);
  const all = mark ? { ...doubts, title: noFootnote(mark) } : doubts;
  const named = Object.keys(all).join(" ");
  return named === "" || named === confirmed ? null : { ...all, confirmed: mayItBe };
}

const mayItBe = "Change what is named here, or say that it may be saved like this";

function noFootnote(mark: string): string {
  return `There is no footnote for the mark [^${mark}]. Write one on a line of its own, as [^${mark}]: and its words`;
}
