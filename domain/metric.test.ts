import { expect, test } from "vitest";
import { type Basis, basisOf, type Metric, type Reach, reachProblems } from "./metric";

const metric = (value: number, basis: Basis = "counted"): Metric => ({
  value,
  basis,
  source: "Invitations sent at the launch",
  asAt: new Date("2026-03-09T07:00:00Z"),
  deduplicated: true,
});

const reach = (eligible: Metric | null, invited: Metric, tookPart: number, contributed: number): Reach => ({
  eligible,
  invited,
  reached: metric(tookPart),
  tookPart: metric(tookPart),
  contributed: metric(contributed),
});

test.each([
  ["falling figures", reach(metric(40), metric(30), 20, 10), []],
  ["equal figures", reach(metric(10), metric(10), 10, 10), []],
  ["no eligible figure", reach(null, metric(30), 20, 10), []],
  [
    "more invited than eligible",
    reach(metric(29), metric(30), 20, 10),
    ["Invited (30) is more than eligible (29)."],
  ],
  [
    "more took part than were invited",
    reach(null, metric(19), 20, 10),
    ["Reached (20) is more than invited (19)."],
  ],
  [
    "two contradictions",
    reach(null, metric(1), 2, 3),
    ["Reached (2) is more than invited (1).", "Contributed (3) is more than took part (2)."],
  ],
  ["an estimate that is too small", reach(metric(5, "estimated"), metric(30), 20, 10), []],
  ["a host’s word that is too small", reach(null, metric(5, "reported_by_host"), 20, 10), []],
])("%s", (_what, given, problems) => {
  expect(reachProblems(given)).toEqual(problems);
});

test("a basis that is none of the three was reported to us", () => {
  expect(basisOf("estimated")).toBe("estimated");
  expect(basisOf("counted")).toBe("counted");
  expect(basisOf(null)).toBe("reported_by_host");
  expect(basisOf("the site manager’s list")).toBe("reported_by_host");
});
