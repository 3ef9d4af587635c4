"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import { updateSettled } from "@/db/placing-settlements";
import { findPlacing, type Placing } from "@/db/placings";
import { settlementInput } from "@/domain/placing-input";
import { settleRefusal } from "@/domain/placing-permissions";
import { type Pointed, pointedSpot, type Said, settledAsRemoved, settledAt } from "@/domain/placing-settled";

export const settlePlacing = formAction(
  settlementInput,
  async ({ slug, id, seen, choice, ...pointed }, person) => {
    const exercise = await requireTeamExercise(person, slug);
    const refused = settleRefusal(person, exercise);
    if (refused) return { refused };
    const placing = await findPlacing(person, exercise, id);
    if (!placing || exercise.versionId === null) notFound();
    const chosen = settlementOf(placing, choice, pointed);
    if ("problem" in chosen) return { invalid: { [chosen.in]: chosen.problem } };

    const { id: exerciseId, versionId } = exercise;
    const outcome = await updateSettled(
      person,
      { exerciseId, versionId, contributionId: id, seen: seen || null },
      chosen,
    );
    if (outcome === "conflict") {
      refresh();
      return { conflict: meanwhile };
    }
    refresh();
    redirect(`/manage/exercises/${slug}/placings?done=settled`);
  },
);

const meanwhile =
  "Somebody else settled this meanwhile, or a new version was published. What it says now is above.";

function settlementOf(placing: Placing, choice: string, pointed: Pointed) {
  const said = saidOf(placing);
  if (choice === "removed") return settledAsRemoved(said, placing.version);
  if (choice === "elsewhere") {
    const found = pointedSpot(said, pointed, placing.version);
    return "problem" in found ? found : settledAt(said, found.spot, placing.version);
  }
  const spot = placing.candidates?.[Number(choice)];
  if (!spot) return { problem: "Choose one of the places that are shown", in: "choice" };
  return settledAt(said, spot, placing.version);
}

function saidOf({ passage, selected }: Placing): Said {
  const { sectionStableId: section, blockStableId: block, text } = passage;
  const quote = selected && { exact: selected.exact, prefix: selected.prefix, suffix: selected.suffix };
  return { section, block, text: text ?? "", quote };
}
