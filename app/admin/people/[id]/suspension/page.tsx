import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAdministration, requirePersonOnFile } from "@/app/admin/find";
import { letPersonBackIn, suspendPerson } from "@/app/admin/people/[id]/actions";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import type { PersonOnFile } from "@/db/administration";
import { suspensionRefusal } from "@/domain/administration-permissions";

export const metadata: Metadata = { title: "Suspend a person" };

export default async function SuspensionPage({ params }: PageProps<"/admin/people/[id]/suspension">) {
  const { id } = await params;
  const viewer = await requireAdministration(`/admin/people/${id}/suspension`);
  const person = await requirePersonOnFile(viewer, id);
  if (suspensionRefusal(viewer, person) || person.leftAt) notFound();
  return (
    <Page back={{ href: `/admin/people/${person.id}`, text: "Back" }}>
      {person.suspendedAt ? <LetBackIn person={person} /> : <Suspend person={person} />}
    </Page>
  );
}

type Props = { person: PersonOnFile };

function Suspend({ person }: Props) {
  return (
    <>
      <PageHeading caption={person.name}>Are you sure you want to suspend this person?</PageHeading>
      <div className="snd-prose">
        <p className="govuk-body">
          They are signed out everywhere at once, and cannot sign in. What they have written stays, and is
          still counted. You can let them back in.
        </p>
        <ActionForm
          action={suspendPerson}
          submit="Suspend this person"
          tone="warning"
          cancel={{ href: `/admin/people/${person.id}`, text: "Cancel" }}
          fields={[{ type: "hidden", name: "id", value: person.id }]}
        />
      </div>
    </>
  );
}

function LetBackIn({ person }: Props) {
  return (
    <>
      <PageHeading caption={person.name}>Are you sure you want to let this person back in?</PageHeading>
      <div className="snd-prose">
        <p className="govuk-body">They can sign in again, with the roles and the forums that they had.</p>
        <ActionForm
          action={letPersonBackIn}
          submit="Let them back in"
          cancel={{ href: `/admin/people/${person.id}`, text: "Cancel" }}
          fields={[{ type: "hidden", name: "id", value: person.id }]}
        />
      </div>
    </>
  );
}
