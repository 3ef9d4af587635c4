import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarEntry, calendarFile } from "./calendar-file";

const entry: CalendarEntry = {
  uid: "0190b5a2-0000-4000-8000-000000000001",
  sequence: 2,
  title: "Tools lab; phones, codes\nand \\ more",
  startsAt: new Date("2026-03-27T09:30:00Z"),
  endsAt: new Date("2026-03-27T11:00:00Z"),
  place: "Room 4, County Hall",
  link: "https://meet.example.gov.uk/12",
  cancelledAt: null,
  changedAt: new Date("2026-03-01T08:00:00Z"),
  page: "https://soundings.example.gov.uk/sessions/12",
  organiser: { name: 'Exampleshire "County" Council', address: "soundings@example.gov.uk" },
};

/** What a calendar program reads. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  if (zone) ICAL.TimezoneService.register(zone);
  const event = calendar.getFirstSubcomponent("vevent");
  if (!event) throw new Error("no event");
  return { calendar, event: new ICAL.Event(event), component: event };
}

test("a calendar reads the same session, whatever is in its words", () => {
  const { calendar, event, component } = read(calendarFile(entry));
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(event.uid).toBe(entry.uid);
  expect(event.sequence).toBe(2);
  expect(event.summary).toBe("Tools lab; phones, codes\nand \\ more");
  expect(event.location).toBe("Room 4, County Hall");
  expect(event.startDate.toJSDate()).toEqual(entry.startsAt);
  expect(event.endDate.toJSDate()).toEqual(entry.endsAt);
  expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect(event.attendees).toEqual([]);
});

test.each([
  ["the day before summer time", "2026-03-28T10:00:00Z", 10],
  ["the day that it begins", "2026-03-29T10:00:00Z", 11],
  ["midsummer", "2026-06-21T08:30:00Z", 9],
  ["the day that it ends", "2026-10-25T10:00:00Z", 10],
  ["midwinter", "2026-12-21T10:00:00Z", 10],
])("London time on %s", (_when, startsAt, hour) => {
  const { event } = read(
    calendarFile({ ...entry, startsAt: new Date(startsAt), endsAt: new Date(startsAt) }),
  );
  expect(event.startDate.hour).toBe(hour);
  expect(event.startDate.zone?.tzid).toBe("Europe/London");
  expect(event.startDate.toJSDate()).toEqual(new Date(startsAt));
});

test("a cancelled session is cancelled in the calendar that has it", () => {
  const { calendar, component } = read(calendarFile({ ...entry, cancelledAt: entry.changedAt }));
  expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("no line is longer than 75 octets, and each ends as the standard says", () => {
  const file = calendarFile({ ...entry, title: "Ä€🙂".repeat(60) });
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(read(file).event.summary).toBe("Ä€🙂".repeat(60));
});
