import { createHash } from "node:crypto";
import { notFound } from "next/navigation";
import type { Exercise } from "@/db/exercises";
import { findSuggestion, type SuggestionToAnswer } from "@/db/suggestions";
import { findVersion, listVersionContent, listVersions } from "@/db/versions";
import { plainText } from "@/domain/block";
import type { Person } from "@/domain/person";
import { suggestionAddress } from "@/domain/suggestion-input";
import { placedBlocks } from "@/domain/version-content";
import { requireTeamExercise } from "../../find";

/** A suggestion of an exercise whose evidence the viewer reads, or not found. */
export async function requireSuggestion(viewer: Person, params: { slug: string; id: string | number }) {
  const address = suggestionAddress.safeParse(params);
  if (!address.success) notFound();
  const exercise = await requireTeamExercise(viewer, address.data.slug);
  const suggestion = await findSuggestion(viewer, { exerciseId: exercise.id, id: address.data.id });
  if (!suggestion) notFound();
  return { exercise, suggestion };
}

export type WorkingDraft = NonNullable<Awaited<ReturnType<typeof findWorkingDraft>>>;

/** The draft of the strategy that waits to be published, with its text; null while there is none. */
export async function findWorkingDraft(viewer: Person, exercise: Exercise) {
  const versions = await listVersions(viewer, exercise.strategyId);
  const waiting = versions.find(({ publishedAt }) => publishedAt === null);
  const address = waiting && { slug: exercise.strategySlug, number: waiting.number };
  // The revision before the content: an edit in between is seen when the answer is kept.
  const version = address ? await findVersion(viewer, address) : null;
  return version ? { version, content: await listVersionContent(viewer, version.id) } : null;
}

/** The block of the draft that a suggestion is about, and whether others have changed it since it was suggested. */
export function blockInDraft({ version, content }: WorkingDraft, suggestion: SuggestionToAnswer) {
  const { answer, was } = suggestion;
  const adopted = answer?.versionId === version.id ? answer : null;
  const block = placedBlocks(content).get(adopted?.blockStableId ?? suggestion.blockStableId);
  if (!block) return null;
  const expected = adopted?.content ?? was;
  const seen = createHash("sha256").update(JSON.stringify(block.content)).digest("hex");
  return { ...block, adopted, seen, changed: expected === null || plainText(expected) !== block.text };
}
