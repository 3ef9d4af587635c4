import { describe, expect, test } from "vitest";
import { type SummaryContent, strengthWord } from "./summary";
import { compileSummary } from "./summary-compile";
import type { SummaryFacts } from "./summary-facts";
import { sealTasks, unaccounted } from "./summary-tasks";

const closedAt = new Date("2026-03-18T23:59:00Z");
const now = new Date("2026-04-01T09:00:00Z");

const facts: SummaryFacts = {
  organisation: "Exampleshire County Council",
  exercise: {
    id: 1,
    slug: "digital",
    title: "Digital Strategy",
    level: "engage",
    launchedAt: new Date("2026-02-10T09:00:00Z"),
    opensAt: new Date("2026-02-16T09:00:00Z"),
    closesAt: closedAt,
    closedAt: null,
    sealedAt: null,
    openToInfluence: "Content",
    notOpenToInfluence: "Budget",
    eqia: "https://exampleshire.example/eqia",
    lateRule: "case_by_case",
    lateDecision: null,
    lateContributions: 0,
    smallestCount: 10,
    roundingBase: 5,
  },
  strategy: {
    title: "Digital Strategy",
    discussed: { number: "0.1", sha256: "a" },
    latest: { number: "0.2", sha256: "b" },
  },
  words: {
    purpose: "To ask.",
    howEngaged: "Through forums.",
    equality: "Access needs were raised.",
    governance: "None.",
    limitations: "People chose to take part.",
    nextSteps: "We report in June.",
  },
  reach: { invited: 2703, tookPart: 1113, contributed: 487 },
  stated: [{ forum: "Depots", headcount: 412, basis: "Site managers" }],
  byForum: [
    { label: "Champions", kind: "champions_network", invited: 212, tookPart: 148, contributed: 96 },
    { label: "Lab", kind: "innovation_lab", invited: 12, tookPart: 12, contributed: 7 },
  ],
  byDirectorate: [{ label: "Adults", kind: "directorate", invited: 742, tookPart: 268, contributed: 131 }],
  themes: [
    { id: 1, name: "Signing in", description: "", people: 163 },
    { id: 2, name: "Parishes", description: "", people: 4 },
  ],
  codes: [{ theme: "Signing in", code: "No signal", definition: "" }],
  coders: 2,
  contributions: [
    { channel: "web", status: "published", coded: true, disposition: null },
    { channel: "web", status: "withheld", coded: true, disposition: null },
    { channel: "web", status: "published", coded: false, disposition: "duplicate" },
    { channel: "web", status: "withdrawn", coded: false, disposition: null },
  ],
  issues: [
    {
      number: 14,
      theme: "Signing in",
      statement: "Phone codes do not reach depots.",
      people: 163,
      contested: true,
      responseCode: "adopted_in_part",
      responseReason: "Badges from April.",
      responderRole: "Head of Digital",
      section: { number: 4, title: "Tools" },
      changes: ["4.3: badges"],
    },
  ],
  changes: [
    {
      section: "4. Tools",
      block: "4.3",
      kind: "reworded",
      summary: "Badges.",
      issues: [14],
      editorial: false,
    },
  ],
  quotes: [],
  sealers: 2,
  preparedBy: null,
};

/** Every string and number that a reader of the content could see. */
function everything(content: SummaryContent): string {
  return JSON.stringify(content);
}

test("the same facts always compile to the same content", () => {
  expect(compileSummary(facts)).toEqual(compileSummary(structuredClone(facts)));
});

test("no raw figure of people leaves the circle", () => {
  const text = everything(compileSummary(facts));
  for (const raw of ["2703", "1113", "487", "163", "148", "212", "268", "131", "742"]) {
    expect(text).not.toMatch(new RegExp(`[^0-9]${raw}[^0-9]`));
  }
});

test("figures are rounded, sourced and dated", () => {
  const { metrics } = compileSummary(facts);
  expect(metrics.invited).toMatchObject({
    shown: "2,705",
    value: 2705,
    basis: "counted",
    asAt: "2026-02-10T09:00:00.000Z",
  });
  expect(metrics.tookPart.value).toBe(1115);
  expect(metrics.contributed.value).toBe(485);
  for (const metric of Object.values(metrics)) expect(metric.source).not.toBe("");
});

test("a theme that four people raised shows no number, and a whole lab that took part is not shown", () => {
  const { themes, byForum } = compileSummary(facts);
  expect(themes[1]?.people).toEqual({ shown: "[c]", value: null, suppressed: true });
  expect(byForum[1]?.tookPart.suppressed).toBe(true);
});

test("forums without a list are kept apart and never added", () => {
  const { stated, metrics } = compileSummary(facts);
  expect(stated[0]).toMatchObject({ basis: "reported_by_host", source: "Site managers", value: 410 });
  expect(metrics.invited.value).toBe(2705);
});

test("the register holds every contribution, accounted for", () => {
  const { register, method } = compileSummary(facts);
  expect(register.map(({ accountedFor }) => accountedFor)).toEqual([
    "coded",
    "coded",
    "duplicate",
    "withdrawn",
  ]);
  expect(method.statuses.reduce((sum, { contributions }) => sum + contributions, 0)).toBe(register.length);
});

describe("what must be done before the seal", () => {
  const open = (changed: Partial<SummaryFacts>) =>
    sealTasks({ ...facts, ...changed }, now)
      .filter(({ done }) => !done)
      .map(({ key }) => key);
  const [published] = facts.contributions;
  const [issue] = facts.issues;

  test("nothing, when all is done", () => expect(open({})).toEqual([]));
  test.each([
    [
      "an open exercise",
      { exercise: { ...facts.exercise, closesAt: new Date("2026-05-01T00:00:00Z") } },
      "closed",
    ],
    ["a late one undecided", { exercise: { ...facts.exercise, lateContributions: 1 } }, "closed"],
    [
      "one held for review",
      { contributions: [{ channel: "web", status: "held", coded: true, disposition: null }] },
      "held",
    ],
    [
      "one with neither code nor disposition",
      { contributions: published ? [{ ...published, coded: false }] : [] },
      "coded",
    ],
    [
      "an issue with no response",
      { issues: issue ? [{ ...issue, responseCode: null, responseReason: null }] : [] },
      "answered",
    ],
    ["no issues at all", { issues: [] }, "answered"],
    ["words not written", { words: { ...facts.words, limitations: " " } }, "words"],
    [
      "a small number in the words",
      { words: { ...facts.words, equality: "Three colleagues in Payroll said so." } },
      "disclosure",
    ],
    [
      "a quote with no second reader",
      { quotes: [{ text: "A badge.", section: "4", approved: false, permitted: true, themePeople: 40 }] },
      "quotes",
    ],
    [
      "a quote in a theme of six",
      { quotes: [{ text: "A badge.", section: "4", approved: true, permitted: true, themePeople: 6 }] },
      "quotes",
    ],
    ["one person alone", { sealers: 1 }, "people"],
  ])("%s", (_what, changed, key) => expect(open(changed)).toEqual([key]));
});

test("a withdrawn or transferred contribution states its own disposition; a withheld one does not", () => {
  const one = (status: string) => unaccounted([{ channel: "web", status, coded: false, disposition: null }]);
  expect(["withdrawn", "transferred", "withheld", "published"].map(one)).toEqual([0, 0, 1, 1]);
});

test.each([
  [250, "Most"],
  [249, "Many"],
  [124, "Some"],
  [49, "A few"],
])("%d of 500 people is “%s”", (people, word) => expect(strengthWord(people, 500)).toBe(word));
