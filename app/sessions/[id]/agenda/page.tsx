import type { Metadata } from "next";
import { crumbs, requireSession } from "@/app/sessions/find";
import { DraftBlock } from "@/components/draft/draft-block";
import { Lines } from "@/components/exercise/lines";
import { Page } from "@/components/layout/page";
import { SessionTime } from "@/components/session/session-time";
import { PageHeading } from "@/components/ui/page-heading";
import { QrCode } from "@/components/ui/qr-code";
import { listAgenda } from "@/db/session-agenda";
import { env } from "@/env";

export const metadata: Metadata = { title: "Agenda" };

/** The agenda on paper: what it is for, what can be influenced, and the text to discuss with room to write. */
export default async function AgendaPage({ params }: PageProps<"/sessions/[id]/agenda">) {
  const { viewer, session } = await requireSession(params, "/agenda");
  const sections = await listAgenda(viewer, session);
  const address = new URL(`/sessions/${session.id}/join`, env().NEXTAUTH_URL);
  const { openToInfluence } = session.exercise;
  return (
    <Page breadcrumbs={crumbs(session)} sheet>
      <PageHeading caption={session.exercise.title}>Agenda: {session.title}</PageHeading>
      <p className="govuk-body-l">
        <SessionTime startsAt={session.startsAt} endsAt={session.endsAt} />
        {session.place ? `, ${session.place}` : null}. Facilitator: {session.facilitator}.
      </p>
      <p className="snd-quiet snd-noprint">Print this page for those who come.</p>
      {session.purpose ? <p className="govuk-body snd-lines">{session.purpose}</p> : null}
      {openToInfluence ? (
        <>
          <h2 className="govuk-heading-m">What is open to influence</h2>
          <Lines text={openToInfluence} />
        </>
      ) : null}
      {sections.map(({ stableId, number, title, blocks }) => (
        <section key={stableId} className="snd-agenda">
          <h2 className="govuk-heading-m">
            {number}. {title}
          </h2>
          {blocks.map((block) => (
            <div key={block.stableId} className="snd-agenda__block">
              <span className="snd-agenda__number">{block.number}</span>
              <div className="snd-block__text">
                <DraftBlock content={block.content} />
              </div>
            </div>
          ))}
          <p className="snd-agenda__room">Notes</p>
        </section>
      ))}
      <QrCode text={address.href} label={`Code for the page to join ${session.title}`} />
    </Page>
  );
}
