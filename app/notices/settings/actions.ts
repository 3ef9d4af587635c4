"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { updateDigest } from "@/db/own-digest";
import { digestInput } from "@/domain/notice-input";

/** Chooses how often they are told by e-mail. */
export const chooseDigest = formAction(digestInput, async ({ digest }, person) => {
  const saved = await updateDigest(person, digest);
  if (!saved) return { refused: "You can no longer choose this. Ask the council’s administrator." };
  redirect("/notices?saved=yes");
});
