import { expect, test } from "vitest";
import type { Person } from "./person";
import { isWaitingNote, noteStandingWords, sessionStateOf } from "./session";
import { attendedInput, newSessionInput, noteInput } from "./session-input";
import { joinRefusal } from "./session-permissions";

const at = (time: string) => new Date(`2026-03-18T${time}:00Z`);
const session = { startsAt: at("10:00"), endsAt: at("12:00"), cancelledAt: null };

test("a session is coming, now, past or cancelled by its times alone", () => {
  expect(sessionStateOf(session, at("09:59"))).toBe("coming");
  expect(sessionStateOf(session, at("10:00"))).toBe("now");
  expect(sessionStateOf(session, at("12:00"))).toBe("now");
  expect(sessionStateOf(session, at("12:01"))).toBe("past");
  expect(sessionStateOf({ ...session, cancelledAt: at("08:00") }, at("11:00"))).toBe("cancelled");
});

const typed = {
  slug: "champions",
  exercise: "digital",
  title: "Tools lab",
  format: "in_person",
  "day-day": "27",
  "day-month": "mar",
  "day-year": "2026",
  starts: "9:30am",
  ends: "11am",
  place: "Room 4",
  facilitator: "7",
};

test("a session is one day with a beginning and an end in London, and somewhere", () => {
  const read = newSessionInput.parse(typed);
  expect(read.startsAt.toISOString()).toBe("2026-03-27T09:30:00.000Z");
  expect(newSessionInput.parse({ ...typed, "day-month": "7" }).endsAt.toISOString()).toBe(
    "2026-07-27T10:00:00.000Z",
  );
  const problems = (changed: object) =>
    newSessionInput.safeParse({ ...typed, ...changed }).error?.issues.map(({ path }) => path.join("."));
  expect(problems({ ends: "9am" })).toEqual(["ends"]);
  expect(problems({ place: "" })).toEqual(["place"]);
  expect(problems({ format: "both" })).toEqual(["link"]);
  expect(problems({ format: "online", link: "javascript:alert(1)" })).toEqual(["link"]);
  expect(problems({ "day-day": "31", "day-month": "2" })).toEqual(["day"]);
});

test("a note is about a section or a block of it, and in somebody’s name or nobody’s", () => {
  const [section, block] = ["0190b5a2-0000-4000-8000-000000000001", "0190b5a2-0000-4000-8000-000000000002"];
  const note = { id: "1", place: `${section}/${block}`, body: " Codes fail on rounds. ", key: section };
  expect(noteInput.parse(note)).toMatchObject({ speaker: "", body: "Codes fail on rounds." });
  expect(noteInput.safeParse({ ...note, place: "whole" }).success).toBe(false);
  expect(noteInput.safeParse({ ...note, body: " " }).success).toBe(false);
});

test("how many came needs how that is known", () => {
  expect(attendedInput.safeParse({ id: 1, attended: "12" }).success).toBe(false);
  expect(attendedInput.safeParse({ id: 1, attended: "12", basis: "estimated" }).success).toBe(true);
  expect(attendedInput.safeParse({ id: 1, attended: "" }).success).toBe(true);
});

test("members join from an hour before until a day after, and nobody else", () => {
  const person: Person = {
    id: 1,
    name: "Ann",
    post: null,
    roles: ["contributor"],
    convenes: [],
    suspendedAt: null,
  };
  const asked = { ...session, runs: false, member: true };
  expect(joinRefusal(person, asked, at("08:59"))).toContain("an hour before");
  expect(joinRefusal(person, asked, at("09:00"))).toBeNull();
  expect(joinRefusal(person, asked, new Date("2026-03-19T12:01:00Z"))).toBe("This session is over.");
  expect(joinRefusal(person, { ...asked, member: false }, at("10:00"))).toContain("ask its convenor");
  expect(joinRefusal(null, asked, at("10:00"))).toBe("Sign in to join.");
});

test("a note waits for its speaker until it is confirmed, corrected or disowned", () => {
  const note = { named: true, corrected: false, confirmed: false, disowned: false };
  expect(isWaitingNote(note)).toBe(true);
  expect(noteStandingWords(note)).toBe("Not confirmed yet");
  for (const changed of [{ corrected: true }, { confirmed: true }, { disowned: true }, { named: false }]) {
    expect(isWaitingNote({ ...note, ...changed })).toBe(false);
  }
});
