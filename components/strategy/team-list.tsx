import { EmptyState } from "@/components/ui/empty-state";
import type { TeamMember } from "@/db/strategies";
import { teamRoleWords } from "@/domain/strategy";

/** Who works on a strategy, and as what. */
export function TeamList({ team }: { team: readonly TeamMember[] }) {
  if (team.length === 0) return <EmptyState>Nobody is on the team.</EmptyState>;
  return (
    <ul className="govuk-list">
      {team.map(({ personId, name, post, role }) => (
        <li key={`${personId} ${role}`}>
          {name}
          <br />
          <span className="snd-quiet">{[teamRoleWords[role], post].filter(Boolean).join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
