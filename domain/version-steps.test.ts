import { describe, expect, test } from "vitest";
import type { Change } from "./version-change";
import type { VersionContent } from "./version-content";
import { changesOverSteps, stepsBetween, versionsBefore } from "./version-steps";

const versions = [
  { id: 4, number: "1.0", supersedesId: 3 },
  { id: 3, number: "0.3", supersedesId: 2 },
  { id: 2, number: "0.2", supersedesId: 1 },
  { id: 1, number: "0.1", supersedesId: null },
];

describe("the steps between two versions", () => {
  test.each([
    ["1.0", undefined, "0.3", ["1.0"]],
    ["1.0", "0.3", "0.3", ["1.0"]],
    ["1.0", "0.1", "0.1", ["0.2", "0.3", "1.0"]],
    ["0.2", undefined, "0.1", ["0.2"]],
  ])("to %s from %s", (to, from, found, steps) => {
    const way = stepsBetween(versions, to, from);
    expect([way?.from.number, way?.steps.map(({ number }) => number)]).toEqual([found, steps]);
  });

  test.each([
    ["0.1", undefined],
    ["0.2", "1.0"],
    ["0.2", "0.2"],
    ["0.2", "0.9"],
    ["2.0", undefined],
  ])("to %s from %s there is no way", (to, from) => {
    expect(stepsBetween(versions, to, from)).toBeNull();
  });

  test("those that come before are offered, the newest first", () => {
    expect(versionsBefore(versions, "1.0").map(({ number }) => number)).toEqual(["0.3", "0.2", "0.1"]);
    expect(versionsBefore(versions, "0.1")).toEqual([]);
  });
});

const content = (words: string, ...others: VersionContent): VersionContent => [
  {
    stableId: "A",
    number: 1,
    title: "Tools",
    blocks: [
      {
        stableId: "a",
        number: "1.1",
        kind: "paragraph",
        content: { kind: "paragraph", inlines: [{ type: "text", text: words }] },
        text: words,
      },
    ],
  },
  ...others,
];
const added: VersionContent[number] = { stableId: "B", number: 2, title: "Time", blocks: [] };

const reworded: Change = { sectionStableId: "A", blockStableId: "a", kind: "reworded" };
const why = (summary: string, issues: { id: number }[] = []) => ({
  summary,
  editorial: issues.length === 0,
  issues,
  issueCount: issues.length,
  suggestions: 0,
});

describe("changes with their reasons", () => {
  test("over one step are those that were explained", () => {
    const changes = [{ ...reworded, ...why("Badges too.", [{ id: 7 }]) }];
    const told = changesOverSteps([{ versionNumber: "0.2", changes }], content("One."), content("Two."));
    expect(told).toEqual([
      {
        ...reworded,
        number: 1,
        reasons: [{ versionNumber: "0.2", ...why("Badges too.", [{ id: 7 }]) }],
      },
    ]);
  });

  test("over several carry the reasons of every step, and say nothing of what was undone on the way", () => {
    const steps = [
      {
        versionNumber: "0.2",
        changes: [
          { ...reworded, ...why("Badges too.", [{ id: 7 }]) },
          {
            sectionStableId: "B",
            blockStableId: null,
            kind: "added" as const,
            ...why("Asked for.", [{ id: 8 }]),
          },
        ],
      },
      {
        versionNumber: "0.3",
        changes: [
          { ...reworded, ...why("") },
          {
            sectionStableId: "B",
            blockStableId: "b",
            kind: "reworded" as const,
            ...why("Half a day.", [{ id: 9 }]),
          },
        ],
      },
    ];
    const told = changesOverSteps(steps, content("One."), content("Three.", added));
    expect(
      told.map(({ kind, reasons }) => [kind, reasons.map((one) => [one.versionNumber, one.summary])]),
    ).toEqual([
      [
        "reworded",
        [
          ["0.2", "Badges too."],
          ["0.3", ""],
        ],
      ],
      [
        "added",
        [
          ["0.2", "Asked for."],
          ["0.3", "Half a day."],
        ],
      ],
    ]);
    expect(changesOverSteps(steps, content("One."), content("One."))).toEqual([]);
  });

  test("are told once where several of them have the same", () => {
    const section = { sectionStableId: "B", kind: "added" as const };
    const changes = [
      { ...section, blockStableId: null, ...why("New.", [{ id: 1 }]) },
      { ...section, blockStableId: "b", ...why("New.", [{ id: 1 }]) },
    ];
    const steps = [
      { versionNumber: "0.2", changes },
      { versionNumber: "0.3", changes: [] },
    ];
    expect(changesOverSteps(steps, content("One."), content("One.", added))[0]?.reasons).toHaveLength(1);
  });
});
