"use server";

import { redirect } from "next/navigation";
import { publicFormAction } from "@/app/form-action";
import { sha256Hex } from "@/documents/seal";
import { checkSealInput } from "@/domain/decision-input";

const largestFile = 900_000;

/** Works out the seal of the file, or takes the one that was pasted, and goes to what is known about it. */
export const checkSeal = publicFormAction(checkSealInput, async ({ seal }, form) => {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    if (file.size > largestFile) return { invalid: { file: "The file must be 900 KB or smaller" } };
    redirect(`/verify?seal=${sha256Hex(new Uint8Array(await file.arrayBuffer()))}&from=file`);
  }
  if (seal === "") return { invalid: { file: "Choose a file, or paste a seal" } };
  redirect(`/verify?seal=${seal}`);
});
