import { SummaryList } from "@/components/ui/summary-list";
import { numberInWords } from "@/domain/counts-in-words";
import type { RosterOutcome } from "@/domain/roster";
import type { RosterCounts as Counts } from "@/domain/roster-import";

const words: [RosterOutcome, string][] = [
  ["joins", "Join the forum"],
  ["changes", "Are in it, with changed details"],
  ["same", "Are as they were"],
  ["leaves", "Have left, as the file says"],
  ["missing", "Are in the forum, but not in the file"],
  ["twice", "Are named by another line already"],
  ["doubt", "May be somebody else’s line"],
  ["problem", "Cannot be read as they stand"],
];

/** How many lines come to each end. `listed`: the address that lists them, while they are kept. */
export function RosterCountList({
  counts,
  listed,
}: {
  counts: Counts;
  listed: (show: RosterOutcome) => string | null;
}) {
  return (
    <SummaryList
      rows={words.map(([outcome, key]) => {
        const href = counts[outcome] > 0 ? listed(outcome) : null;
        return {
          key,
          value: numberInWords(counts[outcome]),
          ...(href ? { actions: [{ href, text: "See who", hidden: key.toLowerCase() }] } : {}),
        };
      })}
    />
  );
}
