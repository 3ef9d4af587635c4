import "server-only";

import { blocksFrom } from "@/documents/block-markdown";
import type { BlockContent } from "@/domain/block";
import { suggestedBlock } from "@/domain/suggestion";

/**
 * The block that somebody wrote in place of another, read by the code that reads imported drafts, or what is wrong
 * with it. What could not be kept as it was written is told instead of dropped: nobody looks it over before it is shown.
 */
export function readSuggested(
  was: BlockContent,
  written: string,
): { content: BlockContent } | { problem: string } {
  const read = blocksFrom(written);
  if ("refusal" in read) return { problem: read.refusal };
  const [finding] = read.findings;
  return finding ? { problem: finding.message } : suggestedBlock(was, read.blocks);
}
