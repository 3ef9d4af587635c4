"use server";

import { redirect } from "next/navigation";
import { speak } from "@/app/contributions/speaking";
import { formAction, publicFormAction } from "@/app/form-action";
import { tryCode } from "@/auth/access-code";
import { getKiosk } from "@/auth/kiosk";
import { startSession } from "@/auth/session";
import { findContributionPlace } from "@/db/contribution-place";
import { codeSignInInput } from "@/domain/access-code-input";
import { timeInWords } from "@/domain/dates-in-words";
import { kioskWordsInput } from "@/domain/kiosk-input";

export const startAtKiosk = publicFormAction(codeSignInInput, async ({ code }) => {
  const kiosk = await getKiosk();
  if (!kiosk) return { refused: "This is not a shared device any more. Ask your convenor." };
  const answer = await tryCode(code, kiosk.id);
  if (!answer) {
    return { invalid: { code: "This access code does not work. Check each letter, or ask for a new card" } };
  }
  if ("waitUntil" in answer) {
    return {
      refused: `Too many codes that do not work have been entered. Try again after ${timeInWords(answer.waitUntil)}.`,
    };
  }
  await startSession(answer.person, {
    codeSignIn: answer.signIn,
    idleMinutes: kiosk.idleMinutes,
    kiosk: true,
  });
  redirect("/kiosk/sections");
});

export const speakAtKiosk = formAction(kioskWordsInput, async ({ number, ...words }, person) => {
  const kiosk = await getKiosk();
  if (!kiosk) return { refused: "This is not a shared device any more. Ask your convenor." };
  const place = await findContributionPlace(person, { slug: kiosk.exercise, number, block: "" });
  if (!place) return { refused: "This section is not in the draft any more, or you are not invited to it." };
  const said = await speak(
    person,
    {
      exercise: place.exercise,
      myForums: place.myForums,
      versionId: place.versionId,
      sectionStableId: place.section.stableId,
      blockStableId: null,
      parentId: null,
    },
    words,
  );
  if (!("id" in said)) return said;
  redirect(`/kiosk/thanks?done=${said.id}`);
});
