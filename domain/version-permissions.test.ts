import { describe, expect, test } from "vitest";
import { teamRoles } from "./strategy";
import {
  discardVersionRefusal,
  editDraftRefusal,
  explainChangeRefusal,
  importVersionRefusal,
  publishVersionRefusal,
  startVersionRefusal,
  type VersionFacts,
} from "./version-permissions";

const draft: VersionFacts = {
  number: "0.2",
  publishedAt: null,
  supersedesNumber: "0.1",
  latestNumber: "0.1",
  sectionCount: 8,
  unexplainedCount: 0,
  discussedCount: 0,
};
const published = { ...draft, publishedAt: new Date("2026-03-18T12:00Z"), latestNumber: "0.2" };
const first = { ...draft, number: "0.1", supersedesNumber: null, latestNumber: null };
const overtaken = { ...draft, number: "0.3", latestNumber: "0.2" };

describe("who", () => {
  test.each(teamRoles.map((role) => [role]))("a %s", (role) => {
    const team = { myRoles: [role], draftNumber: null };
    const drafts = ["lead", "deputy", "analyst"].includes(role);
    const publishes = ["lead", "deputy"].includes(role);
    expect(importVersionRefusal(team) === null).toBe(drafts);
    expect(startVersionRefusal(team, "0.1") === null).toBe(drafts);
    expect(editDraftRefusal(team, draft) === null).toBe(drafts);
    expect(explainChangeRefusal(team, draft) === null).toBe(drafts);
    expect(publishVersionRefusal(team, draft) === null).toBe(publishes);
    expect(discardVersionRefusal(team, draft) === null).toBe(publishes);
  });

  test("someone who is not in the team", () => {
    const nobody = { myRoles: [], draftNumber: null };
    expect(importVersionRefusal(nobody)).toMatch(/^Only the programme lead/);
    expect(publishVersionRefusal(nobody, draft)).toMatch(/^Only the programme lead/);
    expect(discardVersionRefusal(nobody, draft)).toMatch(/^Only the programme lead/);
    expect(explainChangeRefusal(nobody, draft)).toMatch(/^Only the programme lead/);
    expect(editDraftRefusal(nobody, draft)).toMatch(/^Only the programme lead/);
    expect(startVersionRefusal(nobody, "0.1")).toMatch(/^Only the programme lead/);
  });
});

describe("when", () => {
  const lead = { myRoles: ["lead" as const], draftNumber: null };

  test.each([
    ["the first draft", first, null],
    ["a draft with every change explained", draft, null],
    ["a draft of nothing", { ...draft, sectionCount: 0 }, "This draft has no sections."],
    [
      "one change unexplained",
      { ...draft, unexplainedCount: 1 },
      "One change has neither an issue behind it nor is marked as editorial.",
    ],
    [
      "several unexplained",
      { ...draft, unexplainedCount: 3 },
      "3 changes have neither an issue behind them nor are marked as editorial.",
    ],
    [
      "a published version",
      published,
      "Version 0.2 is published, so it is never edited. Import a new version.",
    ],
    [
      "a draft that another version has overtaken",
      overtaken,
      "Version 0.2 was published after this draft was imported. Discard it and import it again.",
    ],
  ])("publishing %s", (_what, version, refusal) => {
    expect(publishVersionRefusal(lead, version)).toBe(refusal);
  });

  test.each([
    ["no draft waits", null, null],
    ["a draft waits", "0.2", "Version 0.2 is still a draft. Publish it or discard it first."],
  ])("importing while %s", (_what, draftNumber, refusal) => {
    expect(importVersionRefusal({ ...lead, draftNumber })).toBe(refusal);
  });

  test("a new version is started from a published one, while no draft waits", () => {
    expect(startVersionRefusal(lead, null)).toMatch(/^No version is published yet/);
    expect(startVersionRefusal({ ...lead, draftNumber: "0.2" }, "0.1")).toMatch(/is still a draft/);
  });

  test("nothing of a published version is discarded or explained anew", () => {
    expect(discardVersionRefusal(lead, published)).toMatch(/never edited/);
    expect(explainChangeRefusal(lead, published)).toMatch(/never edited/);
    expect(editDraftRefusal(lead, published)).toMatch(/never edited/);
  });

  test("a draft that an exercise is set up with stays", () => {
    expect(discardVersionRefusal(lead, { ...draft, discussedCount: 1 })).toMatch(/^An exercise is set up/);
  });
});
