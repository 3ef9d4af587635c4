import { createHash, randomUUID } from "node:crypto";
import type { Outcome } from "@/app/form-action";
import { updateDraftContent } from "@/db/draft-content";
import { insertDraftEdit } from "@/db/draft-edits";
import { listVersionContent, type Version } from "@/db/versions";
import { draftOf, type Editing } from "@/domain/draft-edit";
import { type DraftEditKind, editBetween, sectionWording } from "@/domain/draft-history";
import type { Person } from "@/domain/person";
import type { VersionContent, VersionSection } from "@/domain/version-content";
import { editDraftRefusal } from "@/domain/version-permissions";
import { requireTeamVersion } from "../../../../find";

/** What an edit makes of the draft as it stands now, or why it cannot be made. */
export type Change = (content: VersionContent, editing: Editing) => VersionContent | Outcome;
/** `edit` is what it is undone by; null when nothing had changed. */
export type Edited = { edit: number | null; content: VersionContent } | Outcome;
type Address = { slug: string; number: string };
type Task = { kind: DraftEditKind; section: string; change: Change };

/** Somebody else may save a section of the same draft at the same moment; so often, only a machine does. */
const mostAttempts = 4;

/**
 * Edits a draft as it stands now, whatever it was when the page was opened: `change` is asked again when somebody else
 * was first, so that people who work on different sections do not disturb one another.
 */
export async function editDraft(person: Person, address: Address, task: Task): Promise<Edited> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const edited = await editOnce(person, address, task);
    if (edited !== "conflict") return edited;
  }
  return { refused: "The draft is being changed by somebody else. Try again in a moment." };
}

async function editOnce(
  person: Person,
  address: Address,
  { kind, section, change }: Task,
): Promise<Edited | "conflict"> {
  // The revision before the content: an edit in between makes the revision old, and this one is made again.
  const version = await requireTeamVersion(person, address);
  const refused = editDraftRefusal(version, version);
  if (refused) return { refused };
  const { before, superseded } = await contentsOf(person, version);
  const after = change(before, { superseded, newId: randomUUID });
  if (!Array.isArray(after)) return after;
  const edit = editBetween(before, after);
  if (!edit) return { edit: null, content: before };

  let id: number | null = null;
  const draft = { versionId: version.id, revision: version.revision, ...draftOf(after, superseded) };
  const outcome = await updateDraftContent(person, draft, async (tx) => {
    const kept = { versionId: version.id, kind, sectionStableId: section, ...edit };
    id = await insertDraftEdit(tx, person, kept);
  });
  if (outcome === "gone") return { refused: "Somebody else has published or discarded this draft." };
  return outcome === "conflict" ? "conflict" : { edit: id, content: after };
}

/** What a section says now, as a hash that the form carries: whether it still says so when it is sent. */
export function seenHash(section: VersionSection): string {
  return createHash("sha256").update(sectionWording(section)).digest("hex");
}

export const sectionGone =
  "Somebody else has taken this section out of the draft. Copy what you need before you leave the page.";

async function contentsOf(person: Person, version: Version) {
  const superseded = version.supersedesId ? listVersionContent(person, version.supersedesId) : null;
  return { before: await listVersionContent(person, version.id), superseded: await superseded };
}
