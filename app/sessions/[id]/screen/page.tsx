import type { Metadata } from "next";
import { crumbs, requireRunSession } from "@/app/sessions/find";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { QrCode } from "@/components/ui/qr-code";
import { env } from "@/env";

export const metadata: Metadata = { title: "Join this session" };

/** For the wall: how to join, in a code and in words. */
export default async function ScreenPage({ params }: PageProps<"/sessions/[id]/screen">) {
  const { session } = await requireRunSession(params, "/screen");
  const address = new URL(`/sessions/${session.id}/join`, env().NEXTAUTH_URL);
  return (
    <Page breadcrumbs={crumbs(session)}>
      <div className="snd-screen">
        <PageHeading caption={session.title}>Join this session</PageHeading>
        <p className="govuk-body-l">
          Point your telephone at the code, or type the address. Then press “Join”.
        </p>
        <QrCode text={address.href} label={`Code for the page to join ${session.title}`} />
      </div>
    </Page>
  );
}
