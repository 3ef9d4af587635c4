import { ActionForm } from "@/components/form/action-form";
import type { FormAction } from "@/components/form/form-state";
import { DataTable } from "@/components/ui/data-table";
import type { TeamMember } from "@/db/strategies";
import { teamRoleWords } from "@/domain/strategy";

type Props = { team: readonly TeamMember[]; slug: string; remove: FormAction | null };

/** Who is on the team, in which place. */
export function ExerciseTeam({ team, slug, remove }: Props) {
  return (
    <DataTable
      caption="The team"
      captionHidden
      rows={team}
      rowKey={({ personId, role }) => `${personId} ${role}`}
      columns={[
        { heading: "Name", cell: ({ name }) => name },
        { heading: "Post", cell: ({ post }) => post },
        { heading: "Place in the team", cell: ({ role }) => teamRoleWords[role] },
        {
          heading: <span className="govuk-visually-hidden">Change</span>,
          cell: (member) => (remove ? <Removal member={member} slug={slug} remove={remove} /> : null),
        },
      ]}
    />
  );
}

type RemovalProps = { member: TeamMember; slug: string; remove: FormAction };

function Removal({ member: { personId, name, role }, slug, remove }: RemovalProps) {
  return (
    <ActionForm
      id={`remove-${personId}-${role}`}
      label={`Remove ${name}, ${teamRoleWords[role].toLowerCase()}`}
      action={remove}
      tone="secondary"
      submit={
        <>
          Remove
          <span className="govuk-visually-hidden">
            {" "}
            {name}, {teamRoleWords[role].toLowerCase()}
          </span>
        </>
      }
      fields={[
        { type: "hidden", name: "slug", value: slug },
        { type: "hidden", name: "person", value: personId },
        { type: "hidden", name: "role", value: role },
      ]}
    />
  );
}
