import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAdministration, requirePersonOnFile } from "@/app/admin/find";
import { changeRoles } from "@/app/admin/people/[id]/actions";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { administrationRefusal } from "@/domain/administration-permissions";
import { roles } from "@/domain/person";
import { roleWords } from "@/domain/role-words";

export const metadata: Metadata = { title: "Change roles" };

export default async function RolesPage({ params }: PageProps<"/admin/people/[id]/roles">) {
  const { id } = await params;
  const viewer = await requireAdministration(`/admin/people/${id}/roles`);
  const person = await requirePersonOnFile(viewer, id);
  if (administrationRefusal(viewer)) notFound();
  const back = `/admin/people/${person.id}`;
  return (
    <Page back={{ href: back, text: "Back" }}>
      <PageHeading caption={person.name}>Change roles</PageHeading>
      <p className="govuk-body snd-measure">
        A change counts at once, also where they are signed in. To work on a strategy, they must be on its
        team as well.
      </p>
      <ActionForm
        action={changeRoles}
        submit="Save the roles"
        cancel={{ href: back, text: "Cancel" }}
        fields={[
          { type: "hidden", name: "id", value: person.id },
          { type: "hidden", name: "was", value: person.roles.join(",") },
          {
            type: "checkboxes",
            name: "roles",
            label: "Roles",
            values: person.roles,
            options: roles.map((role) => ({
              value: role,
              text: roleWords[role].name,
              hint: roleWords[role].does,
            })),
          },
        ]}
      />
    </Page>
  );
}
