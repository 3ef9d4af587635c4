import type { Field } from "@/components/form/field";
import { forPublicationWords } from "@/domain/decision";
import type { DecisionFacts } from "@/domain/decision-facts";
import { pairLines } from "@/domain/record-lines";
import { decisionMakerTypeWords, urgencyWords } from "@/domain/record-words";
import { optionsOf } from "./part-options";

export type DecisionMaker = { id: number; name: string; post: string | null };

/** Who decides, for a record that is begun and on its first page. */
export function makerFields(decisionMakers: readonly DecisionMaker[], decision?: DecisionFacts): Field[] {
  const people = decisionMakers.map(({ id, name, post }) => ({
    value: String(id),
    text: post ? `${name}, ${post}` : name,
  }));
  return [
    {
      type: "select",
      name: "makerPerson",
      label: "Who will read and take it here",
      hint: "They sign in, read the engagement summary and take the decision.",
      value: String(decision?.decisionMakerId ?? ""),
      options: [{ value: "", text: "Not chosen yet" }, ...people],
    },
    {
      type: "text",
      name: "makerName",
      label: "Name in the record",
      hint: "As it is to be published. Leave empty for a body.",
      value: decision?.content.decisionMaker.name,
    },
    {
      type: "text",
      name: "makerTitle",
      label: "Title of the decision maker",
      hint: "For example, Cabinet Member for Corporate Services.",
      value: decision?.content.decisionMaker.title,
    },
  ];
}

export function decisionFields(decision: DecisionFacts, decisionMakers: readonly DecisionMaker[]): Field[] {
  const { content } = decision;
  const alternatives = content.alternatives.map(({ option, whyRejected }) => ({
    first: option,
    second: whyRejected,
  }));
  return [
    {
      type: "radios",
      name: "makerType",
      label: "Kind of decision maker",
      value: content.decisionMaker.type,
      options: optionsOf(decisionMakerTypeWords),
      small: true,
    },
    ...makerFields(decisionMakers, decision),
    {
      type: "textarea",
      name: "decision",
      label: "What is decided",
      hint: "One part on each line, in order. They are numbered in the record.",
      value: content.decision.join("\n"),
      rows: 6,
    },
    {
      type: "textarea",
      name: "reasons",
      label: "Reasons",
      hint: "One on each line.",
      value: content.reasons.join("\n"),
      rows: 6,
    },
    {
      type: "textarea",
      name: "alternatives",
      label: "Alternatives considered and rejected",
      hint: "One on each line: the option, a colon, and why it was rejected. For example, Do nothing: leaves shared accounts in use.",
      value: pairLines(alternatives),
      rows: 5,
    },
    {
      type: "textarea",
      name: "noneConsidered",
      label: "If none was considered, say so and why",
      value: content.noneConsidered,
      rows: 2,
    },
  ];
}

const yesOrNo = [
  { value: "yes", text: "Yes" },
  { value: "no", text: "No" },
];
const asWord = (yes: boolean) => (yes ? "yes" : "no");

export function statusFields({ content, noticePublishedOn }: DecisionFacts, divisionWord: string): Field[] {
  return [
    {
      type: "radios",
      name: "keyDecision",
      label: "Is it a key decision?",
      value: asWord(content.keyDecision),
      options: yesOrNo,
      inline: true,
    },
    {
      type: "text",
      name: "keyDecisionReason",
      label: "Why it is, or is not, a key decision",
      hint: "Kept for no as well: scrutiny may ask.",
      value: content.keyDecisionReason,
    },
    {
      type: "date",
      name: "notice",
      label: "Date the notice was published",
      hint: "A key decision must wait the council’s clear days after this, usually 28.",
      value: noticePublishedOn,
    },
    {
      type: "radios",
      name: "forPublication",
      label: "For publication",
      value: content.forPublication,
      options: optionsOf(forPublicationWords),
      inline: true,
    },
    {
      type: "text",
      name: "divisions",
      label: `Which ${divisionWord}s are affected`,
      hint: "Their names, or All.",
      value: content.divisions,
    },
    {
      type: "radios",
      name: "subjectToCallIn",
      label: "Can it be called in?",
      value: asWord(content.subjectToCallIn),
      options: [
        { value: "yes", text: "Yes" },
        {
          value: "no",
          text: "No",
          opens: [
            { type: "text", name: "notCallInReason", label: "Why not", value: content.notCallInReason },
          ],
        },
      ],
    },
    ...urgencyFields(content.urgency),
  ];
}

function urgencyFields(urgency: DecisionFacts["content"]["urgency"]): Field[] {
  return [
    {
      type: "select",
      name: "route",
      label: "Urgency route",
      value: urgency.route,
      options: optionsOf(urgencyWords),
    },
    {
      type: "group",
      legend: "If it is urgent",
      hint: "Special urgency needs the agreement of the chair of scrutiny that it cannot reasonably be deferred.",
      fields: [
        {
          type: "textarea",
          name: "urgencyReason",
          label: "Why it is urgent",
          value: urgency.reason,
          rows: 2,
        },
        {
          type: "text",
          name: "consentingRole",
          label: "Role of whoever consented",
          value: urgency.consentingRole,
        },
        { type: "text", name: "consentingName", label: "Their name", value: urgency.consentingName },
        { type: "date", name: "consent", label: "Date of their consent", value: urgency.consentDate },
      ],
    },
  ];
}
