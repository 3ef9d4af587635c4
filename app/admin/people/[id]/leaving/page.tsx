import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAdministration, requirePersonOnFile } from "@/app/admin/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { leavingRefusal } from "@/domain/administration-permissions";
import { sayLeftCouncil } from "./actions";

export const metadata: Metadata = { title: "Leaving the council" };

export default async function LeavingPage({ params }: PageProps<"/admin/people/[id]/leaving">) {
  const { id } = await params;
  const viewer = await requireAdministration(`/admin/people/${id}/leaving`);
  const person = await requirePersonOnFile(viewer, id);
  if (leavingRefusal(viewer, person)) notFound();
  const returns = person.leftAt !== null;
  return (
    <Page back={{ href: `/admin/people/${person.id}`, text: "Back" }}>
      <PageHeading caption={person.name}>
        Are you sure that this person has {returns ? "come back" : "left the council"}?
      </PageHeading>
      <div className="snd-prose">
        <p className="govuk-body">
          {returns
            ? "They can sign in again, and are in the forums again that leaving took them out of."
            : "They are signed out everywhere at once, cannot sign in, and leave all forums today. What they have written stays under its name, and is still counted."}
        </p>
        <ActionForm
          action={sayLeftCouncil}
          submit={returns ? "They have come back" : "They have left the council"}
          {...(returns ? {} : { tone: "warning" as const })}
          cancel={{ href: `/admin/people/${person.id}`, text: "Cancel" }}
          fields={[
            { type: "hidden", name: "id", value: person.id },
            { type: "hidden", name: "left", value: returns ? "no" : "yes" },
          ]}
        />
      </div>
    </Page>
  );
}
