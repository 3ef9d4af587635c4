import type { Placing } from "@/db/placings";
import { passageInWords } from "@/domain/placing-words";

type Spot = { sectionStableId: string; blockStableId: string | null };

/** What a place in the present version is called. */
export function spotInWords({ sectionStableId, blockStableId }: Spot, version: Placing["version"]): string {
  const section = version.sections.find(({ stableId }) => stableId === sectionStableId);
  const block = version.blocks.find(({ stableId }) => stableId === blockStableId);
  if (blockStableId === null) return `section ${section?.number}, “${section?.title}”`;
  return passageInWords({
    section: section?.number ?? null,
    block: block?.number ?? "without a number",
    kind: block?.kind ?? "paragraph",
  });
}
