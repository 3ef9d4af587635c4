import type { Field } from "@/components/form/field";
import type { DecisionFacts } from "@/domain/decision-facts";
import type { Consideration, RecordContent } from "@/domain/record";
import { pairLines } from "@/domain/record-lines";
import { considerationRows, rowsShown } from "@/domain/record-rows";
import {
  considerationWords,
  eqiaWords,
  publicConsultationWords,
  statedKindInWords,
} from "@/domain/record-words";
import { optionsOf, rowNumbers } from "./part-options";

export function consultationFields({ content, exerciseId }: DecisionFacts): Field[] {
  const { considerations, statedEngagement, consultationNote, eqia } = content;
  const rows = rowNumbers(rowsShown(considerations.length, considerationRows));
  return [
    {
      type: "radios",
      name: "publicConsultation",
      label: "A public consultation was",
      value: content.publicConsultation,
      options: optionsOf(publicConsultationWords),
      small: true,
    },
    ...rows.map((at) => considerationField(at, considerations[at])),
    ...(exerciseId === null ? statedFields(statedEngagement) : []),
    {
      type: "textarea",
      name: "consultationNote",
      label: "A note to add",
      hint: "It is shown as an added note, apart from the figures. No numbers of people.",
      value: consultationNote,
      rows: 3,
    },
    {
      type: "radios",
      name: "eqiaStatus",
      label: "Equality impact assessment",
      value: eqia.status,
      options: optionsOf(eqiaWords),
      small: true,
    },
    { type: "text", name: "eqiaUrl", label: "Where the assessment is", kind: "url", value: eqia.url },
  ];
}

function considerationField(at: number, stored: Consideration | undefined): Field {
  return {
    type: "group",
    legend: `Committee or board ${at + 1}`,
    size: "s",
    fields: [
      { type: "text", name: `body-name-${at}`, label: "Name", value: stored?.body },
      {
        type: "select",
        name: `body-kind-${at}`,
        label: "Kind",
        value: stored?.kind ?? "committee",
        options: [
          { value: "committee", text: "Committee of councillors" },
          { value: "board", text: "Board of officers" },
        ],
      },
      {
        type: "text",
        name: `body-date-${at}`,
        label: "Date",
        hint: "Like 2026-05-13, or 2026-05 where only the month is known.",
        width: 10,
        value: stored?.date,
      },
      {
        type: "select",
        name: `body-outcome-${at}`,
        label: "What it did",
        value: stored?.outcome ?? "endorsed",
        options: optionsOf(considerationWords),
      },
    ],
  };
}

/** Only for engagement that was not run here: what is sealed here speaks for itself. */
function statedFields(stated: RecordContent["statedEngagement"]): Field[] {
  const forums = stated?.forums.map(({ name, kind }) => ({ first: name, second: statedKindInWords(kind) }));
  const invited = stated?.invited;
  return [
    {
      type: "group",
      legend: "Staff engagement that was not run here",
      hint: "Only how many were invited, as it was published, and how that is known.",
      fields: [
        {
          type: "select",
          name: "statedQualifier",
          label: "How exact the number is",
          value: invited?.qualifier ?? "exactly",
          options: optionsOf({ exactly: "Exactly", over: "Over", about: "About" }),
        },
        {
          type: "text",
          name: "statedValue",
          label: "Staff invited",
          width: 5,
          value: invited ? String(invited.value) : "",
        },
        {
          type: "text",
          name: "statedBasis",
          label: "How the number is known",
          hint: "For example, as published.",
          value: invited?.basis,
        },
        { type: "text", name: "statedSource", label: "Where the number is from", value: invited?.source },
        { type: "date", name: "stated", label: "Date of the number", value: invited?.asAt },
        {
          type: "text",
          name: "statedPurpose",
          label: "They were invited to",
          hint: "For example, contribute to and challenge the purpose, structure and content.",
          value: stated?.purpose,
        },
        {
          type: "textarea",
          name: "statedForums",
          label: "Forums",
          hint: "One on each line: the forum, a colon, and its kind.",
          value: pairLines(forums ?? []),
          rows: 5,
        },
      ],
    },
  ];
}
