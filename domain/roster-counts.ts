import { type RosterOutcome, rosterOutcomes } from "./roster";
import type { RosterCounts } from "./roster-import";
import { comparedName, type MatchedLine } from "./roster-matching";

export type PlacedLine = MatchedLine & { directorateId: number | null };

/** Finds the directorate of each line, whatever its capitals and signs; null where none is said or it is not known. */
export function placedLines(
  lines: readonly MatchedLine[],
  directorates: readonly { id: number; name: string }[],
): PlacedLine[] {
  const known = new Map(directorates.map(({ id, name }) => [comparedName(name), id]));
  return lines.map((line) => ({
    ...line,
    directorateId: line.directorate ? (known.get(comparedName(line.directorate)) ?? null) : null,
  }));
}

/** How many come to each end, out of how many lines and members; and which directorates nobody knows here yet. */
export function rosterCounts(lines: readonly PlacedLine[], members: number): RosterCounts {
  const counts = Object.fromEntries(rosterOutcomes.map((outcome) => [outcome, 0])) satisfies Record<
    string,
    number
  >;
  for (const { outcome } of lines) counts[outcome] = (counts[outcome] ?? 0) + 1;
  const of = (outcome: RosterOutcome) => counts[outcome] ?? 0;
  return {
    ...{ joins: of("joins"), changes: of("changes"), same: of("same"), leaves: of("leaves") },
    ...{ missing: of("missing"), problem: of("problem"), twice: of("twice"), doubt: of("doubt") },
    lines: lines.filter(({ line }) => line !== null).length,
    members,
    directorates: unknownDirectorates(lines),
  };
}

function unknownDirectorates(lines: readonly PlacedLine[]): RosterCounts["directorates"] {
  const unknown = new Map<string, { name: string; count: number }>();
  const saved = lines.filter(({ outcome }) => outcome === "joins" || outcome === "changes");
  for (const { directorate, directorateId } of saved) {
    if (directorate === null || directorateId !== null) continue;
    const key = comparedName(directorate);
    const { name, count } = unknown.get(key) ?? { name: directorate, count: 0 };
    unknown.set(key, { name, count: count + 1 });
  }
  return [...unknown.values()];
}
