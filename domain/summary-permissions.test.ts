import { describe, expect, it } from "vitest";
import type { Person } from "./person";
import { prepareRefusal, quoteRefusal, reportRefusal, writeWordsRefusal } from "./summary-permissions";

const person = (...roles: Person["roles"]): Person =>
  ({ id: 1, name: "Ada", roles, suspendedAt: null }) as Person;
const lead = person("programme_lead");
const auditor = person("auditor");

describe("a summary that is being written", () => {
  it("is written, quoted and published by those who lead, never by an auditor", () => {
    const ready = { led: true, sealedAt: new Date(), reportedAt: null };
    expect(writeWordsRefusal(lead)).toBeNull();
    expect(quoteRefusal(lead, ready)).toBeNull();
    expect(reportRefusal(lead, ready)).toBeNull();
    expect(prepareRefusal(lead, { led: true, tasks: [] })).toBeNull();
    expect(writeWordsRefusal(auditor)).toBe("An auditor looks and does not write.");
    for (const refusal of [
      quoteRefusal(auditor, ready),
      reportRefusal(auditor, ready),
      prepareRefusal(auditor, { led: true, tasks: [] }),
    ]) {
      expect(refusal).toMatch(/^Only the programme lead, a deputy or an analyst/);
    }
  });

  it("is published to staff once, and only when it is sealed", () => {
    expect(reportRefusal(lead, { led: true, sealedAt: null, reportedAt: null })).toMatch(/not sealed yet/);
    expect(reportRefusal(lead, { led: true, sealedAt: new Date(), reportedAt: new Date() })).toMatch(
      /published already/,
    );
    expect(reportRefusal(lead, { led: false, sealedAt: new Date(), reportedAt: null })).toMatch(/^Only/);
  });
});
