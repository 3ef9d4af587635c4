import type { Field } from "@/components/form/field";
import type { DecisionFacts } from "@/domain/decision-facts";
import type { Interest, RecordDocument } from "@/domain/record";
import { documentRows, interestRows, rowsShown, sectionRows } from "@/domain/record-rows";
import { attestationWords, exemptParagraphWords, restrictionWords, roleWords } from "@/domain/record-words";
import { optionsOf, rowNumbers } from "./part-options";

const capacities = {
  "Decision maker": "Decision maker",
  "Executive member who was consulted": "Executive member who was consulted",
  "Member of the body": "Member of the body",
};

export function controlFields({ content }: DecisionFacts): Field[] {
  const { interests, extraSections, attestation } = content;
  return [
    {
      type: "content",
      content: "If no interest was declared, leave these empty: the record then says None.",
    },
    ...rowNumbers(rowsShown(interests.length, interestRows)).map((at) => interestField(at, interests[at])),
    {
      type: "text",
      name: "dispensationOffice",
      label: "Dispensations are granted by",
      value: content.dispensationOffice,
    },
    {
      type: "text",
      name: "leadOfficer",
      label: "Lead officer",
      hint: "A role is enough.",
      value: content.leadOfficer,
    },
    {
      type: "text",
      name: "contact",
      label: "How to reach them",
      hint: "An address of the service.",
      value: content.contact,
    },
    { type: "text", name: "attestedName", label: "Attested by", value: attestation.name },
    { type: "text", name: "attestedTitle", label: "Title of whoever attests it", value: attestation.title },
    {
      type: "radios",
      name: "attestedMethod",
      label: "How it is attested",
      value: attestation.method,
      options: optionsOf(attestationWords),
      small: true,
    },
    {
      type: "text",
      name: "registerUrl",
      label: "Page of the decision in the council’s register",
      kind: "url",
      value: content.registerUrl,
    },
    ...rowNumbers(rowsShown(extraSections.length, sectionRows)).map(
      (at): Field => ({
        type: "group",
        legend: `Section of the council’s own ${at + 1}`,
        size: "s",
        fields: [
          {
            type: "text",
            name: `section-heading-${at}`,
            label: "Heading",
            value: extraSections[at]?.heading,
          },
          {
            type: "textarea",
            name: `section-text-${at}`,
            label: "Text",
            value: extraSections[at]?.text,
            rows: 3,
          },
        ],
      }),
    ),
  ];
}

function interestField(at: number, stored: Interest | undefined): Field {
  return {
    type: "group",
    legend: `Interest ${at + 1}`,
    size: "s",
    fields: [
      { type: "text", name: `interest-person-${at}`, label: "Who declared it", value: stored?.person },
      {
        type: "select",
        name: `interest-capacity-${at}`,
        label: "As",
        value: stored?.capacity,
        options: optionsOf(capacities),
      },
      { type: "text", name: `interest-nature-${at}`, label: "What it is", value: stored?.nature },
      {
        type: "text",
        name: `interest-dispensation-${at}`,
        label: "Dispensation",
        hint: "Granted, with its date, or None granted.",
        value: stored?.dispensation,
      },
    ],
  };
}

export function documentFields({ content: { documents } }: DecisionFacts): Field[] {
  return rowNumbers(rowsShown(documents.length, documentRows)).map((at) => documentField(at, documents[at]));
}

function documentField(at: number, stored: RecordDocument | undefined): Field {
  return {
    type: "group",
    legend: `Document ${at + 1}`,
    fields: [
      { type: "text", name: `document-title-${at}`, label: "Title", value: stored?.title },
      {
        type: "select",
        name: `document-role-${at}`,
        label: "What it is",
        value: stored?.role ?? "report",
        options: optionsOf(roleWords),
      },
      { type: "text", name: `document-url-${at}`, label: "Where it is", kind: "url", value: stored?.url },
      {
        type: "text",
        name: `document-sha256-${at}`,
        label: "SHA-256 of the file, if it is known",
        value: stored?.sha256,
      },
      {
        type: "select",
        name: `document-restriction-${at}`,
        label: "Restriction",
        value: stored?.restriction ?? "open",
        options: optionsOf(restrictionWords),
      },
      {
        type: "select",
        name: `document-paragraph-${at}`,
        label: "If not open: paragraph of Schedule 12A",
        value: String(stored?.exemptParagraph ?? ""),
        options: [
          { value: "", text: "None" },
          ...Object.entries(exemptParagraphWords).map(([value, text]) => ({
            value,
            text: `${value}: ${text}`,
          })),
        ],
      },
      {
        type: "text",
        name: `document-publicInterest-${at}`,
        label: "If not open: why withholding it serves the public",
        value: stored?.publicInterestReason,
      },
    ],
  };
}
