import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getKiosk } from "@/auth/kiosk";
import { getSharedSignIn } from "@/auth/viewer";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { startAtKiosk } from "./actions";

export const metadata: Metadata = { title: "Say what you think" };

/** Where a shared device waits for the next person. */
export default async function KioskPage() {
  const kiosk = await getKiosk();
  if (!kiosk) return <NotSetUp />;
  if ((await getSharedSignIn())?.kiosk) redirect("/kiosk/sections");
  return (
    <Page>
      <div className="snd-kiosk">
        <PageHeading caption="Say what you think">{kiosk.title}</PageHeading>
        <p className="govuk-body">
          Read what is planned and say what you think of it. Your words are yours: they are read and answered,
          and your name is shown only where you say so.
        </p>
        <ActionForm
          action={startAtKiosk}
          submit="Start"
          fields={[
            {
              type: "text",
              name: "code",
              label: "Access code",
              hint: "It is on your card: four groups of four letters and numbers.",
              width: 20,
              autoComplete: "off",
            },
          ]}
        />
        <p className="govuk-body">
          No card? Ask your convenor. When you have finished, the device forgets you.
        </p>
      </div>
    </Page>
  );
}

function NotSetUp() {
  return (
    <Page>
      <PageHeading>This is not a shared device</PageHeading>
      <p className="govuk-body">
        A convenor or a programme lead sets a device up, on the page of their forum. If you have a card with a
        code, you can{" "}
        <a className="govuk-link" href="/sign-in/code">
          sign in with your access code
        </a>
        .
      </p>
    </Page>
  );
}
