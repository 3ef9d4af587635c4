"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { markDevice } from "@/auth/kiosk";
import { forgetSession } from "@/auth/session";
import { insertKiosk, listKioskExercises, updateKioskRevoked } from "@/db/kiosks";
import { kioskRevocationInput, newKioskInput } from "@/domain/kiosk-input";

/** Makes the browser that this is sent from the shared device, and signs whoever did it out on it. */
export const setUpKiosk = formAction(newKioskInput, async ({ slug, name, exercise, minutes }, person) => {
  const forum = await requireForum(person, slug);
  const wanted = (await listKioskExercises(person, forum.id)).find((one) => one.slug === exercise);
  if (!wanted) return { invalid: { exercise: "Select an exercise that this forum is invited to" } };
  await insertKiosk(person, {
    name,
    exerciseId: wanted.id,
    forumId: forum.id,
    idleMinutes: minutes,
    tokenHash: await markDevice(),
  });
  await forgetSession();
  redirect("/kiosk");
});

export const revokeKiosk = formAction(kioskRevocationInput, async ({ slug, kiosk }, person) => {
  const forum = await requireForum(person, slug);
  if (!(await updateKioskRevoked(person, { id: kiosk, forumId: forum.id }))) {
    return { refused: "This device has been revoked already." };
  }
  refresh();
  redirect(`/forums/${slug}/kiosks?done=revoked`);
});
