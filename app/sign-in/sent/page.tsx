import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findOrganisation } from "@/db/organisation";
import { mostSignInLinks, signInLinkMinutes } from "@/domain/sign-in";
import { env } from "@/env";

export const metadata: Metadata = { title: "Check your email" };

/** The same words for everyone: whether an address is on the list is nobody else’s business. */
export default async function SentPage() {
  const { serviceEmail } = await findOrganisation();
  return (
    <Page back={{ href: "/sign-in", text: "Back" }}>
      <PageHeading>Check your email</PageHeading>
      <div className="snd-prose">
        <p className="govuk-body">
          If your address is on the list of staff, we have sent you a link. It works once, for{" "}
          {signInLinkMinutes} minutes, and opens a page with a button to sign in.
        </p>
        <p className="govuk-body">
          If nothing comes in a few minutes, look in your junk mail, and check that you gave your work
          address. We send at most {mostSignInLinks} links in 15 minutes.
        </p>
        {serviceEmail ? (
          <p className="govuk-body">
            Still nothing? Write to{" "}
            <a className="govuk-link" href={`mailto:${serviceEmail}`}>
              {serviceEmail}
            </a>
            .
          </p>
        ) : null}
        {env().SOUNDINGS_DEMO && !env().SMTP_URL ? (
          <InsetText>
            This is a demonstration, so nobody is written to. The letter is in the folder{" "}
            <code>.data/mail</code> on the computer that runs it.
          </InsetText>
        ) : null}
      </div>
    </Page>
  );
}
