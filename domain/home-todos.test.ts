import { expect, test } from "vitest";
import { todosOf } from "./home-todos";
import type { Person, Role } from "./person";

const person = (roles: Role[], more: Partial<Person> = {}): Person => ({
  id: 1,
  name: "Ada",
  post: null,
  roles,
  suspendedAt: null,
  convenes: [],
  ...more,
});

test.each([
  ["a contributor", person(["contributor"]), []],
  ["a convenor", person(["contributor"], { convenes: [7] }), ["/moderation"]],
  ["a lead who convenes", person(["programme_lead"], { convenes: [7] }), ["/moderation", "/manage"]],
  ["an analyst", person(["analyst"]), ["/manage"]],
  ["a governance officer", person(["governance_officer"]), ["/manage/decisions"]],
  ["a decision maker", person(["decision_maker"]), ["/decisions/reading"]],
  ["an administrator", person(["administrator"]), ["/admin"]],
  ["a suspended convenor", person(["programme_lead"], { convenes: [7], suspendedAt: new Date(0) }), []],
])("%s", (_who, viewer, hrefs) => {
  expect(todosOf(viewer, { waiting: 0, placings: [] }).map(({ href }) => href)).toEqual(hrefs);
});

test.each([
  [0, "Nothing waits for you in your forums."],
  [1, "1 contribution waits for you in your forums."],
  [12, "12 contributions wait for you in your forums."],
])("%s waiting", (waiting, hint) => {
  const convenor = person(["contributor"], { convenes: [7] });
  expect(todosOf(convenor, { waiting, placings: [] })[0]?.hint).toBe(hint);
});

test("the team is told where placings wait", () => {
  const placings = [{ slug: "digital", title: "Digital Strategy", waiting: 3 }];
  expect(todosOf(person(["contributor"]), { waiting: 0, placings })[0]).toMatchObject({
    href: "/manage/exercises/digital/placings",
    hint: "3 placings wait for you.",
  });
});
