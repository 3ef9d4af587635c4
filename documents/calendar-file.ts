import { localDate, localTime } from "@/domain/calendar";

export type CalendarEntry = {
  uid: string;
  sequence: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  cancelledAt: Date | null;
  changedAt: Date;
  /** The page of the session, and whom a calendar program may write to: the service, never a person. */
  page: string;
  organiser: { name: string; address: string };
};

/**
 * One session as an iCalendar file (RFC 5545, 5546): a stable UID, a sequence that grows with each change, London time
 * with its time zone, no attendees. A coming session is published, a cancelled one is cancelled in the calendar that
 * has it; docs/decisions/0019. Lines end in CRLF and are folded at 75 octets.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { cancelledAt, organiser } = entry;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Soundings//Sessions//EN",
    `METHOD:${cancelledAt ? "CANCEL" : "PUBLISH"}`,
    ...london,
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    `DTSTART;TZID=Europe/London:${local(entry.startsAt)}`,
    `DTEND;TZID=Europe/London:${local(entry.endsAt)}`,
    `STATUS:${cancelledAt ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escaped(entry.title)}`,
    `ORGANIZER;CN="${organiser.name.replace(/["\r\n]/g, "")}":mailto:${organiser.address}`,
    ...(entry.place || entry.link ? [`LOCATION:${escaped(entry.place ?? entry.link ?? "")}`] : []),
    `DESCRIPTION:${escaped([entry.link && `Join online: ${entry.link}`, entry.page].filter(Boolean).join("\n"))}`,
    `URL:${entry.page}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

/** The rules of London time since 1996 (the European Union’s summer time, kept by the Summer Time Order 2002). */
const london = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "TZNAME:BST",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "DTSTART:19960331T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZNAME:GMT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function local(instant: Date): string {
  return `${localDate(instant)}T${localTime(instant)}00`.replace(/[-:]/g, "");
}

/** Commas, semicolons, backslashes and line ends mean something in a value (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, "\\n");
}

/** No line is longer than 75 octets; a further one begins with a space, and no character is cut in two. */
function folded(line: string): string {
  const lines = [""];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > (lines.length === 1 ? 75 : 74)) {
      lines.push("");
      octets = 0;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join("\r\n ");
}
