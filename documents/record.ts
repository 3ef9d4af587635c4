import { type PublicationFacts, type PublishedRecord, publishedRecord } from "@/domain/record-published";
import { canonicalJson, sealOf } from "./seal";

/** The record as the text to keep and its SHA-256. Throws as `publishedRecord` and `sealOf` do. */
export function sealedRecord(facts: PublicationFacts): { content: string; sha256: string } {
  const { canonical, sha256 } = sealOf(publishedRecord(facts));
  return { content: canonical, sha256 };
}

/**
 * A published record from its canonical JSON. It was compiled here and cannot have changed since (triggers, and a
 * check that recomputes its hash), so its shape is not checked field by field. Throws when it is something else.
 */
export function openRecord(canonical: string): PublishedRecord {
  const record: PublishedRecord = JSON.parse(canonical);
  if (record.schema !== "soundings/record-of-decision/1" || canonicalJson(record) !== canonical)
    throw new Error("This is not a published Record of Decision.");
  return record;
}
