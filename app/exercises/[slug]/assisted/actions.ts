"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction, type Outcome } from "@/app/form-action";
import { type AssistedPlace, findAssistedPlace, insertAssistedEntry } from "@/db/assisted-entries";
import { assistRefusal, isEnteredLate, saidOnProblem } from "@/domain/assisted-entry";
import { assistedEntryInput } from "@/domain/assisted-entry-input";
import { londonInstant } from "@/domain/calendar";

type Typed = ReturnType<typeof assistedEntryInput.parse>;

export const enterContribution = formAction(assistedEntryInput, async (typed, person) => {
  const now = new Date();
  const place = await findAssistedPlace(person, { slug: typed.slug, section: typed.number });
  if (!place) return { refused: "This exercise does not exist for you any more." };
  const refused = assistRefusal(person, { ...place.exercise, forums: place.forums }, now);
  if (refused) return { refused };
  const problem = problemWith(typed, place, now);
  if (problem) return problem;

  const id = await insertAssistedEntry(person, entryOf(typed, place, now));
  if (id === null) return { invalid: { person: "This person is not in the forum any more" } };
  refresh();
  redirect(`/exercises/${typed.slug}/assisted?forum=${typed.forum}&section=${typed.number}&done=${id}`);
});

function problemWith(
  typed: Typed,
  { exercise, forums, sections, blocks }: AssistedPlace,
  now: Date,
): Outcome | null {
  if (!forums.some(({ slug }) => slug === typed.forum))
    return { refused: "You cannot enter contributions for this forum." };
  if (!sections.some(({ number }) => number === typed.number))
    return { refused: "This section is not in the draft any more." };
  if (typed.block && !blocks.some(({ stableId }) => stableId === typed.block)) {
    return { invalid: { block: "This paragraph is not in the draft any more. Select another" } };
  }
  const saidOn = saidOnProblem(typed.saidOn, exercise, now);
  if (saidOn) return { invalid: { saidOn } };
  if (isEnteredLate(exercise, now) && !typed.lateReason) {
    return { invalid: { lateReason: "Enter why it is entered after the exercise closed" } };
  }
  return null;
}

function entryOf(typed: Typed, { exercise, forums, sections }: AssistedPlace, now: Date) {
  const { personId, body, quotePermission, said, saidOn, lateReason, openedAt } = typed;
  return {
    ...{ personId, body, quotePermission, said, saidOn, openedAt },
    exerciseId: exercise.id,
    versionId: exercise.versionId ?? 0,
    sectionStableId: sections.find(({ number }) => number === typed.number)?.stableId ?? "",
    blockStableId: typed.block || null,
    forumId: forums.find(({ slug }) => slug === typed.forum)?.id ?? 0,
    named: typed.named && exercise.nameVisibility === "names_shown",
    // It counts from the day of the paper: it was there in time.
    late:
      isEnteredLate(exercise, now) && lateReason
        ? { reason: lateReason, receivedAt: londonInstant(saidOn, "12:00") }
        : null,
  };
}
