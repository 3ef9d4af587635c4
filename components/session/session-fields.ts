import type { Field } from "@/components/form/field";
import type { Session } from "@/db/sessions";
import { localDate, localTime } from "@/domain/calendar";
import { timeInWords } from "@/domain/dates-in-words";
import { sessionFormats, sessionFormatWords } from "@/domain/session";

type Stored = Pick<
  Session,
  "title" | "purpose" | "format" | "startsAt" | "endsAt" | "place" | "link" | "facilitatorId" | "sectionIds"
>;
type Choices = {
  facilitators: readonly { id: number; name: string }[];
  sections: readonly { stableId: string; number: number; title: string }[];
};

/** The fields of a session; empty for a new one. */
export function sessionFields(session: Stored | null, { facilitators, sections }: Choices): Field[] {
  return [
    {
      type: "text",
      name: "title",
      label: "Title",
      hint: "What members read: for example, Tools lab",
      value: session?.title,
    },
    { type: "date", name: "day", label: "Date", value: session && localDate(session.startsAt) },
    {
      type: "time",
      name: "starts",
      label: "Starts at",
      hint: "For example, 9:30am",
      value: session && timeOf(session.startsAt),
    },
    { type: "time", name: "ends", label: "Ends at", value: session && timeOf(session.endsAt) },
    {
      type: "radios",
      name: "format",
      label: "How do people meet?",
      value: session?.format,
      options: sessionFormats.map((format) => ({ value: format, text: sessionFormatWords[format] })),
    },
    {
      type: "text",
      name: "place",
      label: "Where people meet",
      hint: "Leave it empty when everybody joins online",
      value: session?.place,
    },
    {
      type: "text",
      kind: "url",
      name: "link",
      label: "Where people join online",
      hint: "The whole address. Leave it empty when everybody comes.",
      value: session?.link,
    },
    {
      type: "select",
      name: "facilitator",
      label: "Facilitator",
      value: session ? String(session.facilitatorId) : undefined,
      options: facilitators.map(({ id, name }) => ({ value: String(id), text: name })),
    },
    {
      type: "textarea",
      name: "purpose",
      label: "What it is for",
      hint: "One or two sentences, printed on the agenda",
      rows: 3,
      limit: 2000,
      value: session?.purpose,
    },
    {
      type: "checkboxes",
      name: "sections",
      label: "Sections to discuss",
      hint: "The agenda and the notes have these. All of them where you choose none.",
      small: true,
      values: session?.sectionIds ?? [],
      options: sections.map(({ stableId, number, title }) => ({
        value: stableId,
        text: `${number}. ${title}`,
      })),
    },
  ];
}

function timeOf(instant: Date): string {
  return localTime(instant) === "00:00" ? "midnight" : timeInWords(instant);
}
