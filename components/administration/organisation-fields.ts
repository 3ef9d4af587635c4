import type { Field } from "@/components/form/field";
import type { Organisation } from "@/db/organisation";
import { dayInWords } from "@/domain/dates-in-words";

type Settings = Pick<Organisation, "name" | "brandColour" | "serviceEmail" | "callInDays" | "closureDays">;

/** What a council may set for itself. */
export function organisationFields(settings: Settings): Field[] {
  return [
    {
      type: "text",
      name: "name",
      label: "Name of the council",
      value: settings.name,
      autoComplete: "organization",
    },
    {
      type: "text",
      name: "brandColour",
      label: "Colour",
      hint: "It is behind the council’s name at the top of every page. As # and six letters or numbers, like #17494d.",
      value: settings.brandColour,
      width: 10,
    },
    {
      type: "text",
      kind: "email",
      name: "serviceEmail",
      label: "Service email address",
      hint: "Where people write to when something is wrong, and where they complain about how their data is used.",
      value: settings.serviceEmail,
    },
    {
      type: "text",
      name: "callInDays",
      label: "Call-in period",
      hint: "From the day after a decision is published. Most councils have 5.",
      value: String(settings.callInDays),
      suffix: "working days",
      width: 2,
    },
    {
      type: "textarea",
      name: "closureDays",
      label: "Days on which the council is closed",
      hint: "Besides weekends and bank holidays, which are known. One date on each line, like 29 December 2026.",
      value: settings.closureDays.map((day) => dayInWords(day)).join("\n"),
      rows: 5,
    },
  ];
}
