import { type BlockContent, inlineText, plainText } from "./block";
import { commonPairs } from "./common-subsequence";
import { type WordChange, wordChanges } from "./word-changes";

/**
 * What changed between two blocks, line by line and word by word: a list by its items, a table by its rows. Lines
 * that are the same in both are left out, but for the headings of a table, without which its rows say little; of a
 * block that only moved, every line is given. `null` stands for a block that is not there.
 */
export function lineChanges(before: BlockContent | null, after: BlockContent | null): WordChange[][] {
  const [old, new_] = [linesOf(before), linesOf(after)];
  const pairs = commonPairs(old, new_);
  if (pairs.length === old.length && old.length === new_.length) return new_.map(same);

  const changes = after?.kind === "table" && old[0] === new_[0] ? [same(new_[0] ?? "")] : [];
  let [fromOld, fromNew] = [0, 0];
  for (const [inOld, inNew] of [...pairs, [old.length, new_.length] as const]) {
    changes.push(...pairwise(old.slice(fromOld, inOld), new_.slice(fromNew, inNew)));
    [fromOld, fromNew] = [inOld + 1, inNew + 1];
  }
  return changes;
}

/** Whether lines that did not change have been left out. */
export function leavesLinesOut(before: BlockContent | null, after: BlockContent | null): boolean {
  const [old, new_] = [linesOf(before), linesOf(after)];
  const common = commonPairs(old, new_).length;
  return common > 0 && !(common === old.length && common === new_.length);
}

/** Lines that stand between the same neighbours are taken for one another, in order. */
function pairwise(removed: readonly string[], added: readonly string[]): WordChange[][] {
  const longer = removed.length > added.length ? removed : added;
  return longer.map((_, place) => wordChanges(removed[place] ?? "", added[place] ?? ""));
}

function same(text: string): WordChange[] {
  return [{ kind: "same", text }];
}

function linesOf(content: BlockContent | null): string[] {
  return content ? linesIn(content).filter((line) => line !== "") : [];
}

function linesIn(content: BlockContent): string[] {
  switch (content.kind) {
    case "list":
      return content.items.flatMap(({ inlines, children }) => [
        inlineText(inlines),
        ...children.flatMap(linesIn),
      ]);
    case "table":
      return [content.header, ...content.rows].map((cells) => cells.map(inlineText).join(" | "));
    case "quote":
      return content.blocks.flatMap(linesIn);
    case "footnotes":
      return content.notes.flatMap(({ blocks }) => blocks.flatMap(linesIn));
    default:
      return [plainText(content)];
  }
}
