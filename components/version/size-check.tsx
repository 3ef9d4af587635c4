"use client";

import { useEffect, useState } from "react";
import { fileSizeInWords } from "@/domain/counts-in-words";
import { largestDraft, largestFor } from "@/domain/version-source";

type Props = { fileId: string; textId: string };

/**
 * Says at once that a file or a text is too large, and does not send it: beyond what the server takes, it would be
 * cut off with everything that was typed beside it.
 */
export function SizeCheck({ fileId, textId }: Props) {
  const [problem, setProblem] = useState("");

  useEffect(() => {
    const file = document.getElementById(fileId);
    const text = document.getElementById(textId);
    const form = text?.closest("form");
    if (!(file instanceof HTMLInputElement) || !(text instanceof HTMLTextAreaElement) || !form) return;

    const checkFile = () => {
      const chosen = file.files?.[0];
      const tooLarge = chosen !== undefined && chosen.size > largestFor(chosen.name);
      setProblem(tooLarge ? `${chosen.name} is ${fileSizeInWords(chosen.size)}. Choose a smaller file.` : "");
      if (tooLarge) file.value = "";
    };
    const checkText = (event: SubmitEvent) => {
      const size = new TextEncoder().encode(text.value).byteLength;
      if (size <= largestDraft) return;
      event.preventDefault();
      setProblem(`The text is ${fileSizeInWords(size)}. Paste a shorter one.`);
      text.focus();
    };
    file.addEventListener("change", checkFile);
    form.addEventListener("submit", checkText);
    return () => {
      file.removeEventListener("change", checkFile);
      form.removeEventListener("submit", checkText);
    };
  }, [fileId, textId]);

  return <div role="status">{problem ? <p className="govuk-error-message">{problem}</p> : null}</div>;
}
