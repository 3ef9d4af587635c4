import { expect, test } from "vitest";
import { openRecord } from "@/documents/record";
import { decisionStatus } from "@/domain/decision-status";
import { buildDeciders, buildPublishedDecision, freshReference } from "@/fixtures/build-decision";
import {
  referenceContent,
  referenceFacts,
  referenceNoticeOn,
  referenceSettings,
} from "@/fixtures/reference-decision";

/** Every text and number of the facts, however deep. */
function leaves(value: unknown): (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(leaves) : [];
}

test("the record of decision 23/00120 goes through the product and is published without loss", async () => {
  const reference = freshReference();
  const { decision, record } = await buildPublishedDecision({
    ...(await buildDeciders()),
    reference,
    title: referenceFacts.title,
    exerciseId: null,
    content: referenceContent(),
    council: referenceSettings,
    noticePublishedOn: referenceNoticeOn,
    takenOn: referenceFacts.signedOn,
    publishedOn: referenceFacts.signedOn,
  });

  const published = new Set(leaves(openRecord(record.content)));
  const facts = leaves(referenceFacts).map((fact) => (fact === referenceFacts.reference ? reference : fact));
  expect(facts.length).toBeGreaterThan(40);
  expect(facts.filter((fact) => !published.has(fact))).toEqual([]);

  expect(openRecord(record.content)).toMatchObject({
    signedOn: "2024-03-18",
    publishedOn: "2024-03-18",
    callInDeadline: "2024-03-25",
    effectiveFrom: "2024-03-26",
    content: { keyDecision: true, forPublication: "yes", subjectToCallIn: true, interests: [] },
  });
  expect(decision).toMatchObject({ callInDeadline: "2024-03-25", effectiveFrom: "2024-03-26" });
  expect(decisionStatus(decision, "2024-03-25")).toBe("open_to_call_in");
  expect(decisionStatus(decision, "2024-03-26")).toBe("effective");
  expect(openRecord(record.content).consultation.text).toBe(
    "A public consultation was neither undertaken nor planned. The Policy and Resources Cabinet Committee endorsed the proposed decision on 17 January 2024. The Strategic Technology Board endorsed the proposed decision in July 2023. The Strategic Reset Programme Programme Board endorsed the proposed decision in September 2023. Over 2,700 staff were invited to contribute to and challenge the purpose, structure and content, through Staff groups, Digital champions network, T200 network, Bespoke innovation labs and Directorate technology and system groups (as published).",
  );
});
