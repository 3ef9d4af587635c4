import type { SummaryContent } from "@/domain/summary";
import { canonicalJson } from "./seal";

/**
 * The content of a sealed summary from its canonical JSON. It was compiled by `compileSummary` and cannot have
 * changed since (triggers, and a check that recomputes the seal), so its shape is not checked again field by
 * field. Throws when the text is not canonical JSON of a summary.
 */
export function openSummary(canonical: string): SummaryContent {
  const content: SummaryContent = JSON.parse(canonical);
  if (content.schema !== "soundings/engagement-summary/1" || canonicalJson(content) !== canonical) {
    throw new Error("This is not a sealed engagement summary.");
  }
  return content;
}
