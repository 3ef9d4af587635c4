import type { Field } from "@/components/form/field";

/** What is asked about a new strategy (D§2.7). */
export function strategyFields(directorates: readonly { id: number; name: string }[]): Field[] {
  return [
    { type: "text", name: "title", label: "Title of the strategy", hint: "For example, Digital Strategy" },
    {
      type: "text",
      name: "portfolio",
      label: "Cabinet portfolio (optional)",
      hint: "The Cabinet Member’s portfolio that it belongs to",
    },
    {
      type: "select",
      name: "directorate",
      label: "Directorate",
      options: [
        { value: "", text: "The whole council" },
        ...directorates.map(({ id, name }) => ({ value: String(id), text: name })),
      ],
    },
    {
      type: "group",
      legend: "Years that it covers (optional)",
      size: "s",
      fields: [
        { type: "text", kind: "number", name: "periodFrom", label: "First year", width: 4 },
        { type: "text", kind: "number", name: "periodTo", label: "Last year", width: 4 },
      ],
    },
    {
      type: "radios",
      name: "policyFramework",
      label: "Does it belong to the council’s policy framework?",
      hint: "The constitution lists the plans and strategies that do. It settles who takes the decision.",
      options: [
        {
          value: "no",
          text: "No",
          hint: "The Cabinet or one of its members can take the decision.",
        },
        {
          value: "yes",
          text: "Yes",
          hint: "The full council decides. A Cabinet Member can only recommend it, and you will be warned if one is named as the decision maker.",
        },
      ],
    },
  ];
}
