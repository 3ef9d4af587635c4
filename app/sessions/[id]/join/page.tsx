import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPerson } from "@/auth/viewer";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { SessionTime } from "@/components/session/session-time";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findSession } from "@/db/sessions";
import { sessionAddress } from "@/domain/session-input";
import { joinRefusal } from "@/domain/session-permissions";
import { joinSession } from "./actions";

const title = "Join a session";
export const metadata: Metadata = { title };

/** Where the code on the wall leads. Who is not of the forum is told whom to ask, and nothing of the session. */
export default async function JoinPage({ params }: PageProps<"/sessions/[id]/join">) {
  const { id } = await params;
  const address = sessionAddress.safeParse({ id });
  if (!address.success) notFound();
  const viewer = await getPerson(`/sessions/${address.data.id}/join`);
  const session = await findSession(viewer, address.data.id);
  const refusal = session ? joinRefusal(viewer, session, new Date()) : notOfTheForum;
  return (
    <Page breadcrumbs={[{ href: "/forums", text: "Forums" }]}>
      <div className="snd-measure">
        <PageHeading caption={title}>
          {session ? session.title : "This session is not open to you"}
        </PageHeading>
        {session ? (
          <p className="govuk-body-l">
            <SessionTime startsAt={session.startsAt} endsAt={session.endsAt} />
          </p>
        ) : null}
        {session?.joinedByMe ? (
          <InsetText>
            You have joined. <a href={`/sessions/${session.id}`}>What the session is about</a>
          </InsetText>
        ) : refusal || !session ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <ActionForm
            action={joinSession}
            submit="Join"
            fields={[{ type: "hidden", name: "id", value: session.id }]}
          />
        )}
      </div>
    </Page>
  );
}

const notOfTheForum =
  "It is for members of the forum that holds it. If you should be one, ask its convenor to add you, then open this page again.";
