import type { Field } from "@/components/form/field";

type Stored = { statement: string; sectionStableId: string | null; contested: boolean };
type SectionChoice = { stableId: string; number: number; title: string };

/** A section that a later version no longer has stays chosen until somebody chooses otherwise. */
function goneOption(sections: readonly SectionChoice[], stored: Stored | undefined) {
  const value = stored?.sectionStableId;
  if (!value || sections.some(({ stableId }) => stableId === value)) return [];
  return [{ value, text: "A section that is no longer in the draft" }];
}

/** What an issue says: the same fields when it is raised and when it is reworded. */
export function issueFields(sections: readonly SectionChoice[], stored?: Stored): Field[] {
  return [
    {
      type: "textarea",
      name: "statement",
      label: "The issue, in one neutral sentence",
      hint: "What was said, not whether it is right. Such as: Phone codes do not reach care rounds, depots or kitchens.",
      rows: 3,
      value: stored?.statement,
    },
    {
      type: "select",
      name: "section",
      label: "Section of the draft that it is about",
      value: stored?.sectionStableId ?? "",
      options: [
        { value: "", text: "The draft as a whole" },
        ...goneOption(sections, stored),
        ...sections.map(({ stableId, number, title }) => ({ value: stableId, text: `${number}. ${title}` })),
      ],
    },
    {
      type: "checkboxes",
      name: "contested",
      label: "Is it contested?",
      values: stored?.contested ? ["yes"] : [],
      options: [{ value: "yes", text: "Staff said opposite things about it: the summary shows it first" }],
    },
  ];
}
