import { expect, test } from "vitest";
import { contributionStatuses } from "./contribution";
import { actionsFrom, actRefusal, moderateRefusal } from "./moderation";
import type { Person } from "./person";

const person = (changed: Partial<Person> = {}): Person => ({
  id: 1,
  name: "Ada",
  post: null,
  roles: ["contributor"],
  suspendedAt: null,
  convenes: [],
  ...changed,
});
const contribution = { forumId: 7, status: "published" as const, led: false, own: false };
const notTheirs = "Only the forum’s convenor or the programme lead moderates.";

test.each([
  ["the forum’s convenor", person({ convenes: [7] }), {}, null],
  ["the exercise’s lead", person(), { led: true }, null],
  ["another forum’s convenor", person({ convenes: [8] }), {}, notTheirs],
  ["a member", person(), {}, notTheirs],
  ["an auditor who convenes", person({ convenes: [7], roles: ["auditor"] }), {}, notTheirs],
  ["a suspended convenor", person({ convenes: [7], suspendedAt: new Date(0) }), {}, notTheirs],
  [
    "a convenor, their own words",
    person({ convenes: [7] }),
    { own: true },
    "You wrote this, so somebody else must moderate it.",
  ],
  [
    "a convenor, withdrawn words",
    person({ convenes: [7] }),
    { status: "withdrawn" as const },
    "Its author withdrew it. It stays as it is.",
  ],
])("%s", (_who, who, changed, refusal) => {
  expect(moderateRefusal(who, { ...contribution, ...changed })).toBe(refusal);
});

test("a withdrawn contribution is beyond moderation; every other can be settled", () => {
  const without = contributionStatuses.filter((status) => actionsFrom(status).length === 0);
  expect(without).toEqual(["withdrawn"]);
});

test("an act that is not open where the contribution is now is refused", () => {
  expect(actRefusal("publish", { status: "published", reviewing: null })).toMatch(/not where it was/);
  expect(actRefusal("withhold", { status: "published", reviewing: null })).toBeNull();
});

test("a review is not settled by the one who decided", () => {
  const reviewing = { decidedBy: 1, by: 1 };
  expect(actRefusal("publish", { status: "withheld", reviewing })).toMatch(/somebody else/);
  expect(actRefusal("publish", { status: "withheld", reviewing: { ...reviewing, by: 2 } })).toBeNull();
});
