import { expect, test } from "vitest";
import { publicationDates } from "./decision-dates";
import { decisionStatus } from "./decision-status";
import type { RecordContent } from "./record";
import { emptyRecord } from "./record-empty";
import { pairsOf } from "./record-lines";
import { recordTasks } from "./record-tasks";

const complete: RecordContent = {
  ...emptyRecord("Head of Paid Service"),
  decisionMaker: { type: "leader", name: "", title: "Leader" },
  keyDecisionReason: "New strategy",
  divisions: "All",
  decision: ["Adopt"],
  reasons: ["It is needed"],
  alternatives: [{ option: "Do nothing", whyRejected: "Discarded" }],
  eqia: { status: "screened_out", url: "" },
  leadOfficer: "Head of Digital",
  documents: [
    {
      title: "Report",
      role: "report",
      url: "",
      sha256: "",
      restriction: "open",
      exemptParagraph: null,
      publicInterestReason: "",
    },
  ],
  attestation: { name: "A", title: "Leader", method: "typed_attestation" },
};

function missing(content: Partial<RecordContent>, noticePublishedOn: string | null = "2026-01-02"): string[] {
  const written = { content: { ...complete, ...content }, decisionMakerId: 1, noticePublishedOn };
  return recordTasks(written).flatMap((task) => task.missing);
}

test("a complete record misses nothing, and an empty one says what on every page", () => {
  expect(missing({})).toEqual([]);
  const empty = { content: emptyRecord("x"), decisionMakerId: null, noticePublishedOn: null };
  expect(recordTasks(empty).every(({ done }) => !done)).toBe(true);
});

test("a decision that is not key says why not (D§10a.4), and needs no notice", () => {
  expect(missing({ keyDecision: false, keyDecisionReason: "" }, null)).toEqual([
    "Say why it is not a key decision",
  ]);
  expect(missing({}, null)).toEqual(["Enter the date on which the notice was published"]);
});

test("no alternatives need an explicit none considered (D§10a.5)", () => {
  expect(missing({ alternatives: [] })).toHaveLength(1);
  expect(missing({ alternatives: [], noneConsidered: "The statute leaves no choice" })).toEqual([]);
});

test("special urgency names who consented, when and why (D§10a.3)", () => {
  const urgency = {
    route: "special_urgency",
    reason: "",
    consentingRole: "",
    consentingName: "",
    consentDate: "",
  } as const;
  expect(missing({ urgency })).toHaveLength(4);
});

test("a document that is withheld has its paragraph and its public interest reason (D§10a.6)", () => {
  const [document] = complete.documents;
  if (!document) throw new Error("There is one document.");
  expect(missing({ documents: [{ ...document, restriction: "exempt" }] })).toHaveLength(2);
  const exempt = {
    ...document,
    restriction: "exempt" as const,
    exemptParagraph: 3,
    publicInterestReason: "Prices",
  };
  expect(missing({ documents: [exempt] })).toEqual([]);
});

test("call-in closes on the fifth working day and the decision takes effect the day after (D§10a.2)", () => {
  const settings = { noticeClearDays: 28, callInDays: 5, closureDays: [] };
  const dates = (publishedOn: string, content = complete) =>
    publicationDates({ content }, publishedOn, settings);
  expect(dates("2020-01-24")).toMatchObject({ callInDeadline: "2020-01-31", effectiveFrom: "2020-02-01" });
  expect(dates("2024-03-22")).toMatchObject({ callInDeadline: "2024-04-02", effectiveFrom: "2024-04-03" });
  expect(dates("2024-03-22", { ...complete, subjectToCallIn: false })).toMatchObject({
    callInDeadline: null,
    effectiveFrom: "2024-03-22",
  });
});

test("a status is read off the dates", () => {
  const none = {
    noticePublishedOn: null,
    readyAt: null,
    takenOn: null,
    outcome: null,
    publishedOn: null,
    callInDeadline: null,
    effectiveFrom: null,
    withdrawnAt: null,
  };
  const at = new Date(0);
  expect(decisionStatus(none, "2026-01-01")).toBe("being_written");
  expect(decisionStatus({ ...none, noticePublishedOn: "2026-01-01" }, "2026-01-01")).toBe("notice_published");
  expect(decisionStatus({ ...none, readyAt: at }, "2026-01-01")).toBe("for_determination");
  expect(decisionStatus({ ...none, takenOn: "2026-01-01" }, "2026-01-01")).toBe("taken");
  expect(decisionStatus({ ...none, withdrawnAt: at }, "2026-01-01")).toBe("withdrawn");
});

test("a pair of a line needs both its parts", () => {
  expect(pairsOf("- Do nothing: no: never\n\n2. Wait: late")).toEqual({
    pairs: [
      { first: "Do nothing", second: "no: never" },
      { first: "Wait", second: "late" },
    ],
  });
  expect(pairsOf("Do nothing:")).toEqual({ unclear: "Do nothing:" });
});
