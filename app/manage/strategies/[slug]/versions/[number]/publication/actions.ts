"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { listStrategyExercises } from "@/db/strategies";
import { updatePublished } from "@/db/version-publications";
import { listVersionContent } from "@/db/versions";
import { sealOf } from "@/documents/seal";
import { sealedContent } from "@/domain/version-content";
import { publicationInput } from "@/domain/version-input";
import { movesOn, publishVersionRefusal } from "@/domain/version-permissions";
import { requireTeamVersion } from "../../../../find";

export const publishVersion = formAction(publicationInput, async ({ moveOn, ...address }, person) => {
  const version = await requireTeamVersion(person, address);
  const refused = publishVersionRefusal(version, version);
  if (refused) return { refused };

  const exercises = await listStrategyExercises(person, version.strategyId);
  const moving = exercises.filter(
    (exercise) => moveOn.includes(exercise.slug) && movesOn(exercise, new Date()),
  );
  if (moving.length < moveOn.length) return { refused: ended };

  const outcome = await updatePublished(person, {
    versionId: version.id,
    strategyId: version.strategyId,
    number: version.number,
    revision: version.revision,
    sha256: sealOf(sealedContent(await listVersionContent(person, version.id))).sha256,
    moveOn: moving.map(({ id }) => id),
  });
  if (outcome === "exercise_ended") return { refused: ended };
  if (outcome === "not_publishable") return { refused: meanwhile };
  refresh();
  redirect(`/manage/strategies/${address.slug}/versions/${address.number}?done=published`);
});

const ended = "An exercise that you chose has closed meanwhile, so it keeps the version that was discussed.";
const meanwhile = "Somebody else published, discarded or changed this draft since you opened the page.";
