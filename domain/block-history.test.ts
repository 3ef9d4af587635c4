import { expect, test } from "vitest";
import { blockHistory } from "./block-history";

const then = (versionNumber: string, text: string | null) => ({
  versionNumber,
  publishedAt: null,
  place: text === null ? null : { text },
});

test("a block is followed from the version that first has it, through every change of its words", () => {
  const history = blockHistory([
    then("0.1", null),
    then("0.2", "We will act."),
    then("0.3", "We will act."),
    then("0.4", "We may act."),
    then("0.5", null),
    then("0.6", null),
    then("0.7", "We may act."),
  ]);
  expect(history.map(({ versionNumber, outcome }) => [versionNumber, outcome])).toEqual([
    ["0.2", "first"],
    ["0.3", "same"],
    ["0.4", "reworded"],
    ["0.5", "removed"],
    ["0.7", "back"],
  ]);
  expect(history[2]?.parts).toEqual([
    { kind: "same", text: "We " },
    { kind: "removed", text: "will" },
    { kind: "added", text: "may" },
    { kind: "same", text: " act." },
  ]);
  expect(history[3]?.parts).toEqual([]);
});

test("a block that no version has, has no history", () => {
  expect(blockHistory([then("0.1", null)])).toEqual([]);
});
