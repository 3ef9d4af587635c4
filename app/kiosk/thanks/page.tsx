import type { Metadata } from "next";
import { signOut } from "@/app/sign-out/actions";
import { IdleReset } from "@/components/kiosk/idle-reset";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmationPanel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { kioskThanksSeconds } from "@/domain/access-code";
import { contributionReference } from "@/domain/contribution-words";
import { mineView } from "@/domain/talk-input";
import { requireKioskPerson } from "../find";

export const metadata: Metadata = { title: "Thank you" };

export default async function ThanksPage({ searchParams }: PageProps<"/kiosk/thanks">) {
  await requireKioskPerson();
  const { before: done } = mineView.parse({ before: (await searchParams).done });
  return (
    <Page>
      <div className="snd-kiosk">
        <ConfirmationPanel title="Thank you">
          {done ? `Your words have arrived: ${contributionReference(done)}` : null}
        </ConfirmationPanel>
        <p className="govuk-body">
          They will be read and answered. Come back with your card to see what became of them. This device
          forgets you in {kioskThanksSeconds} seconds, or at once when you press Finish.
        </p>
        <form action={signOut}>
          <SubmitButton>Finish</SubmitButton>
        </form>
        <ButtonLink href="/kiosk/sections" tone="secondary">
          Say something else
        </ButtonLink>
      </div>
      <IdleReset seconds={kioskThanksSeconds} warning={10} href="/sign-out/reset" />
    </Page>
  );
}
