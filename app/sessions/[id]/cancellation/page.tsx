import type { Metadata } from "next";
import { crumbs, requireRunSession } from "@/app/sessions/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { cancelSession } from "./actions";

const title = "Cancel this session";
export const metadata: Metadata = { title };

export default async function SessionCancellationPage({ params }: PageProps<"/sessions/[id]/cancellation">) {
  const { session } = await requireRunSession(params, "/cancellation");
  return (
    <Page breadcrumbs={crumbs(session)}>
      <div className="snd-measure">
        <PageHeading caption={session.title}>
          {session.cancelledAt ? title : "Are you sure that you want to cancel it?"}
        </PageHeading>
        {session.cancelledAt ? (
          <InsetText>It is cancelled already. {session.cancelledReason}</InsetText>
        ) : (
          <>
            <WarningText>It cannot be taken back. Notes that were taken stay.</WarningText>
            <ActionForm
              action={cancelSession}
              submit="Cancel the session"
              tone="warning"
              cancel={{ href: `/sessions/${session.id}`, text: "Keep it" }}
              fields={[
                { type: "hidden", name: "id", value: session.id },
                {
                  type: "textarea",
                  name: "reason",
                  label: "Why is it cancelled?",
                  hint: "Its members read this on its page. By email they are told only that it is cancelled.",
                  rows: 3,
                  limit: 500,
                },
              ]}
            />
          </>
        )}
      </div>
    </Page>
  );
}
