import type { Metadata } from "next";
import { crumbs, requireRunSession } from "@/app/sessions/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { sessionFields } from "@/components/session/session-fields";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listSectionsOf } from "@/db/issues";
import { listFacilitators } from "@/db/sessions";
import { changeSession } from "./actions";

const title = "Change this session";
export const metadata: Metadata = { title };

export default async function SessionDetailsPage({ params }: PageProps<"/sessions/[id]/details">) {
  const { viewer, session } = await requireRunSession(params, "/details");
  return (
    <Page breadcrumbs={crumbs(session)}>
      <div className="snd-measure">
        <PageHeading caption={session.title}>{title}</PageHeading>
        {session.cancelledAt ? (
          <InsetText>This session was cancelled, so it cannot be changed.</InsetText>
        ) : (
          <ActionForm
            action={changeSession}
            submit="Save the session"
            fields={[
              { type: "hidden", name: "id", value: session.id },
              { type: "hidden", name: "revision", value: session.revision },
              ...sessionFields(session, {
                facilitators: await listFacilitators(viewer, session.forum.id),
                sections: await listSectionsOf(viewer, session.versionId ?? 0),
              }),
            ]}
          />
        )}
      </div>
    </Page>
  );
}
