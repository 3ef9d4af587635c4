import { expect, test } from "vitest";
import { analyseRefusal } from "./coding-permissions";
import type { Person } from "./person";

const ada: Person = { id: 1, name: "Ada", post: null, roles: ["analyst"], suspendedAt: null, convenes: [] };
const day = new Date("2026-03-01T09:00:00Z");
const running = { led: true, launchedAt: day, sealedAt: null };

test.each([
  ["the lead or an analyst", ada, running, null],
  ["someone else on the team", ada, { ...running, led: false }, /Only the programme lead/],
  ["an auditor", { ...ada, roles: ["auditor" as const] }, running, /Only the programme lead/],
  ["a suspended analyst", { ...ada, suspendedAt: day }, running, /Only the programme lead/],
  ["before it is opened", ada, { ...running, launchedAt: null }, /not been opened/],
  ["once it is sealed", ada, { ...running, sealedAt: day }, /sealed/],
])("%s", (_who, person, exercise, refusal) => {
  const answer = analyseRefusal(person, exercise);
  if (refusal === null) expect(answer).toBeNull();
  else expect(answer).toMatch(refusal);
});
