import { expect, test } from "vitest";
import { changedVersions } from "./version-chain";

const on = (day: string) => new Date(`2026-03-${day}T12:00Z`);
const first = { number: "0.1", supersedesId: null, publishedAt: on("01") };
const second = { number: "0.2", supersedesId: 1, publishedAt: on("10") };
const third = { number: "0.3", supersedesId: 2, publishedAt: on("20") };
const draft = { number: "0.4", supersedesId: 3, publishedAt: null };
const all = [draft, third, second, first];

test.each([
  ["what was published after the one discussed", "0.1", on("25"), ["0.3", "0.2"]],
  ["that it has gone on to a newer one since the launch", "0.3", on("05"), ["0.3", "0.2"]],
  ["nothing, where the newest was there at the launch", "0.3", on("25"), []],
  ["nothing before an exercise has a version", null, null, []],
  ["nothing of the first version, whenever it came out", "0.1", on("01"), ["0.3", "0.2"]],
])("told: %s", (_what, versionNumber, launchedAt, numbers) => {
  expect(changedVersions(all, { versionNumber, launchedAt }).map(({ number }) => number)).toEqual(numbers);
});
