import { expect, test } from "vitest";
import type { Person, Role } from "@/domain/person";
import { currentItem, navigationFor, roleWords } from "./navigation";

const person = (roles: Role[], more: Partial<Person> = {}): Person => ({
  id: 1,
  name: "Asha Patel",
  post: null,
  roles,
  suspendedAt: null,
  convenes: [],
  ...more,
});

const words = (viewer: Person | null) => navigationFor(viewer).map(({ text }) => text);

test.each([
  ["nobody", null, ["Decisions", "Verify a seal", "Sign in"]],
  [
    "a contributor",
    person(["contributor"]),
    ["Exercises", "My contributions", "Notices", "Forums", "Decisions"],
  ],
  [
    "a convenor",
    person(["contributor"], { convenes: [3] }),
    ["Exercises", "My contributions", "Notices", "Forums", "Moderation", "Decisions"],
  ],
  [
    "a programme lead",
    person(["programme_lead"]),
    ["Exercises", "My contributions", "Notices", "Forums", "Moderation", "Manage", "Decisions"],
  ],
  [
    "an analyst",
    person(["analyst"]),
    ["Exercises", "My contributions", "Notices", "Forums", "Manage", "Decisions"],
  ],
  [
    "a governance officer",
    person(["governance_officer"]),
    ["Exercises", "My contributions", "Notices", "Forums", "Manage", "Decisions"],
  ],
  [
    "a decision maker",
    person(["decision_maker"]),
    ["Exercises", "My contributions", "Notices", "Forums", "Decisions", "To read"],
  ],
  [
    "a suspended convenor",
    person(["programme_lead"], { convenes: [3], suspendedAt: new Date(0) }),
    ["Exercises", "My contributions", "Notices", "Forums", "Decisions"],
  ],
])("%s", (_who, viewer, items) => {
  expect(words(viewer)).toEqual(items);
});

test.each([
  ["/exercises/digital-strategy/sections/4", "Exercises"],
  ["/decisions/26-00047", "Decisions"],
  ["/decisions/reading", "To read"],
  ["/decisions/reading/26-00047", "To read"],
  ["/exercises-of-another-kind", undefined],
  ["/", undefined],
])("%s is under %s", (path, text) => {
  expect(currentItem(navigationFor(person(["decision_maker"])), path)?.text).toBe(text);
});

test.each([
  [person(["contributor"]), "Contributor"],
  [person(["contributor"], { convenes: [1] }), "Convenor"],
  [person(["contributor", "analyst"]), "Analyst"],
  [person(["programme_lead"], { suspendedAt: new Date(0) }), "Suspended"],
])("a role in words", (viewer, role) => {
  expect(roleWords(viewer)).toBe(role);
});
