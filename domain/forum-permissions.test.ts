import { expect, test } from "vitest";
import { forumChangeRefusal, manageForumsRefusal, membersRefusal } from "./forum-permissions";
import type { Person, Role } from "./person";

const person = (roles: Role[], convenes: number[] = []): Person => ({
  id: 1,
  name: "Ada",
  post: null,
  roles,
  suspendedAt: null,
  convenes,
});
const lead = person(["programme_lead"]);
const convenor = person(["contributor"], [7]);
const suspended = { ...convenor, suspendedAt: new Date("2026-01-01") };

test.each([
  ["a programme lead", lead, true, true],
  ["an administrator", person(["administrator"]), true, true],
  ["a convenor of the forum", convenor, false, true],
  ["a convenor of another forum", person(["contributor"], [8]), false, false],
  ["a suspended convenor", suspended, false, false],
  ["a contributor", person(["contributor"]), false, false],
  ["an auditor", person(["auditor"]), false, false],
  ["a visitor", null, false, false],
])("%s", (_who, viewer, manages, seesMembers) => {
  expect(manageForumsRefusal(viewer) === null).toBe(manages);
  expect(membersRefusal(viewer, { id: 7 }) === null).toBe(seesMembers);
});

test.each([
  ["opening a restricted forum that was never invited", true, null, false, true],
  ["opening a restricted forum that was invited", true, new Date("2026-01-01"), false, false],
  ["restricting an open forum that was invited", false, new Date("2026-01-01"), true, true],
  ["leaving a restricted forum as it is", true, new Date("2026-01-01"), true, true],
])("%s", (_what, restricted, invitedAt, wanted, may) => {
  const refusal = forumChangeRefusal(lead, { id: 7, restricted, invitedAt }, { restricted: wanted });
  expect(refusal === null).toBe(may);
});
