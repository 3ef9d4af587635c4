import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { answerNote } from "@/app/sessions/actions";
import { crumbs, requireSession } from "@/app/sessions/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { listNotesToConfirm } from "@/db/session-notes";

export const metadata: Metadata = { title: "You did not say this" };

/** Taking a note out of one’s name withdraws it, and there is no way back: so it is asked first. */
export default async function DisownPage({ params }: PageProps<"/sessions/[id]/notes/[contribution]">) {
  const { contribution } = await params;
  const { viewer, session } = await requireSession(params);
  const note = (await listNotesToConfirm(viewer)).find(({ id }) => String(id) === contribution);
  if (!note || note.session.id !== session.id) notFound();
  return (
    <Page breadcrumbs={crumbs(session)}>
      <div className="snd-measure">
        <PageHeading caption={session.title}>Are you sure that you did not say this?</PageHeading>
        <p className="govuk-body snd-lines">{note.body}</p>
        <WarningText>
          The note is withdrawn: it is not analysed and cannot be quoted. The facilitator sees that you did
          not say it. If only some words are wrong, correct them instead.
        </WarningText>
        <ActionForm
          action={answerNote}
          submit="I did not say this"
          tone="warning"
          cancel={{ href: `/contributions/${note.id}/revision`, text: "Correct it instead" }}
          fields={[
            { type: "hidden", name: "id", value: session.id },
            { type: "hidden", name: "contribution", value: note.id },
            { type: "hidden", name: "answer", value: "disown" },
          ]}
        />
      </div>
    </Page>
  );
}
