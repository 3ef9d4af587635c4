import { confidentialNote, type Ruleset, roundingNote } from "@/domain/disclosure";
import type { Scale } from "@/domain/question";
import { type Counts, publishedAnswers } from "@/domain/question-results";

type Result = { number: number; wording: string; scale: Scale | null; counts: Counts };

/**
 * The closed questions with what people chose, in counts of people after disclosure control, as CSV (RFC 4180). No
 * raw figure is in it, and no cut by forum or directorate: one dimension leaves the team (D§3.3, rule 7).
 */
export function questionResultsCsv(results: readonly Result[], ruleset: Ruleset): string {
  const rows = results.flatMap(({ number, wording, scale, counts }) => {
    if (!scale) return [];
    const { rows: choices, total } = publishedAnswers(scale, counts, ruleset);
    const all = { label: "All who answered", shown: total?.shown ?? "[c]" };
    return [...choices, all].map(({ label, shown }) => [String(number), wording, label, shown]);
  });
  const notes = [confidentialNote, roundingNote].map((note) => ["", note, "", ""]);
  return [["Question", "Wording", "Answer", "Staff"], ...rows, ...notes]
    .map((row) => `${row.map(cell).join(",")}\r\n`)
    .join("");
}

/** Quoted, and never a formula: a spreadsheet runs what begins like one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
