"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/app/form-action";
import { tryCode } from "@/auth/access-code";
import { startSession } from "@/auth/session";
import { codeIdleMinutes } from "@/domain/access-code";
import { codeSignInInput } from "@/domain/access-code-input";
import { timeInWords } from "@/domain/dates-in-words";

/** One answer for every code that does not work, whatever the reason. */
export const signInByCode = publicFormAction(codeSignInInput, async ({ code }) => {
  const answer = await tryCode(code, null);
  if (!answer) {
    return {
      invalid: {
        code: "This access code does not work. Check each letter, or ask whoever gave it to you for a new one",
      },
    };
  }
  if ("waitUntil" in answer) {
    return {
      refused: `Too many codes that do not work have been entered. Try again after ${timeInWords(answer.waitUntil)}.`,
    };
  }
  await startSession(answer.person, {
    codeSignIn: answer.signIn,
    idleMinutes: codeIdleMinutes,
    kiosk: false,
  });
  redirect("/exercises");
});
