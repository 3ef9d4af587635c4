"use client";

import { useEffect, useState } from "react";
import { fileSizeInWords } from "@/domain/counts-in-words";

type Props = { inputId: string; largest: number };

/**
 * Says at once that a file is too large and lets go of it: sent all the same, a file beyond what the server takes
 * would be cut off with everything that was typed beside it.
 */
export function FileSizeCheck({ inputId, largest }: Props) {
  const [problem, setProblem] = useState("");

  useEffect(() => {
    const input = document.getElementById(inputId);
    if (!(input instanceof HTMLInputElement)) return;
    const check = () => {
      const file = input.files?.[0];
      const tooLarge = file !== undefined && file.size > largest;
      setProblem(tooLarge ? `${file.name} is ${fileSizeInWords(file.size)}. Choose a smaller file.` : "");
      if (tooLarge) input.value = "";
    };
    input.addEventListener("change", check);
    return () => input.removeEventListener("change", check);
  }, [inputId, largest]);

  return <div role="status">{problem ? <p className="govuk-error-message">{problem}</p> : null}</div>;
}
