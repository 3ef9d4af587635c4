import { type Speaking, speakerFields } from "@/components/contribution/speaking-fields";
import type { Field } from "@/components/form/field";
import { longestContribution, longestSuggestion } from "@/domain/contribution";

type Hidden = Record<string, string | number>;
type Block = { name: string; written: string; plain: boolean };

/** The fields to suggest other words for a block: its words, to be changed, why, and who says so. */
export function suggestionFields(
  speaking: Speaking,
  hidden: Hidden,
  { name, written, plain }: Block,
): Field[] {
  return [
    ...Object.entries(hidden).map(([key, value]) => ({ type: "hidden" as const, name: key, value })),
    {
      type: "textarea",
      name: "proposed",
      label: `The words of ${name}, as you would have them`,
      hint: plain ? "Change what you want to change, and leave the rest." : withMarks,
      rows: Math.min(16, Math.max(5, Math.ceil(written.length / 70), written.split("\n").length + 1)),
      limit: longestSuggestion,
      value: speaking.half?.proposed ?? written,
    },
    {
      type: "textarea",
      name: "body",
      label: "Why? (optional)",
      hint: "Leave out personal details about residents, clients or colleagues.",
      rows: 3,
      limit: longestContribution,
      value: speaking.half?.body,
    },
    ...speakerFields(speaking),
  ];
}

const withMarks =
  "Change what you want to change, and leave the rest: the marks around the words keep lists, tables, links and emphasis as they are.";
