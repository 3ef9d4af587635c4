import type { Field } from "@/components/form/field";
import type { Exercise } from "@/db/exercises";
import { localDate } from "@/domain/calendar";

const slugField = ({ slug }: Exercise): Field => ({ type: "hidden", name: "slug", value: slug });

function reasonField(label: string): Field {
  return {
    type: "textarea",
    name: "reason",
    label,
    hint: "Everyone invited reads this.",
    rows: 3,
    limit: 500,
  };
}

export function extensionFields(exercise: Exercise): Field[] {
  return [
    slugField(exercise),
    {
      type: "date",
      name: "closes",
      label: "New closing date",
      value: exercise.closesAt && localDate(exercise.closesAt),
    },
    {
      type: "time",
      name: "closesTime",
      label: "New closing time",
      hint: "For example, 11:59pm",
      value: "11:59pm",
    },
    reasonField("Why is it extended?"),
  ];
}

export function closeEarlyFields(exercise: Exercise): Field[] {
  return [
    slugField(exercise),
    reasonField("Why does it close early?"),
    {
      type: "checkboxes",
      name: "checked",
      label: "Before you close it",
      options: [{ value: "yes", text: "I know that it cannot be opened again" }],
    },
  ];
}

export function lateDecisionFields(exercise: Exercise): Field[] {
  return [
    slugField(exercise),
    {
      type: "textarea",
      name: "decision",
      label: "What was decided about those that came in late, and why?",
      hint: "The summary says this. Write “None came in late” if that is so.",
      rows: 3,
      limit: 500,
      value: exercise.lateDecision,
    },
  ];
}
