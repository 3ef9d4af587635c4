import type { Field } from "@/components/form/field";
import type { Placing } from "@/db/placings";
import { spotInWords } from "./spot-in-words";

/** The form that settles a placing: one of the places that were found, none of them, or one that a person points at. */
export function settleFields(slug: string, placing: Placing): Field[] {
  const { id, seen, candidates, version } = placing;
  return [
    { type: "hidden", name: "slug", value: slug },
    { type: "hidden", name: "id", value: id },
    { type: "hidden", name: "seen", value: seen ?? "" },
    {
      type: "radios",
      name: "choice",
      label: "Where is it now?",
      size: "m",
      options: [
        ...(candidates ?? []).map((spot, index) => ({
          value: String(index),
          text: `Place ${index + 1}: ${spotInWords(spot, version)}`,
        })),
        { value: "elsewhere", text: "Somewhere else", opens: pointingFields(placing) },
        {
          value: "removed",
          text: candidates ? "None of these: it is removed" : "It is removed",
          hint: "What was said is kept, beside the words as they were.",
        },
      ],
    },
  ];
}

function pointingFields({ passage, selected }: Placing): Field[] {
  const whole = passage.blockStableId === null;
  return [
    {
      type: "text",
      name: "place",
      label: whole ? "The number of the section" : "The number of the paragraph",
      hint: whole ? "For example, 4" : "For example, 4.2",
      width: 5,
    },
    ...(selected
      ? [{ type: "textarea" as const, name: "words", label: "The words, copied from there", rows: 2 }]
      : []),
  ];
}
