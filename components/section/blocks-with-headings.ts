import type { DraftBlockRow } from "@/db/section-page";

/** A block of the draft with the headings that stand over it. A numbered one can be talked about. */
export type HeadedBlock = { block: DraftBlockRow; headings: DraftBlockRow[] };

/**
 * Blocks in reading order, each with the headings before it, so that a heading stays with what it heads. Headings
 * that head nothing come last, the last of them as a block.
 */
export function blocksWithHeadings(blocks: readonly DraftBlockRow[]): HeadedBlock[] {
  const headed: HeadedBlock[] = [];
  let headings: DraftBlockRow[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block !== blocks.at(-1)) headings.push(block);
    else {
      headed.push({ block, headings });
      headings = [];
    }
  }
  return headed;
}
