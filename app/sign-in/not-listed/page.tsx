import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { findOrganisation } from "@/db/organisation";

export const metadata: Metadata = { title: "You are not on the list" };

export default async function NotListedPage() {
  const { name, serviceEmail } = await findOrganisation();
  return (
    <Page>
      <PageHeading>You are not on the list</PageHeading>
      <div className="snd-prose">
        <p className="govuk-body">
          You signed in with your account, but it belongs to nobody on the list of staff at {name} who can use
          Soundings. Nothing about you has been kept.
        </p>
        <p className="govuk-body">This happens when:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>you have just joined, and the list is older than that</li>
          <li>the list has another email address for you than your account has</li>
          <li>you have more than one account, and used another one before</li>
        </ul>
        <p className="govuk-body">
          {serviceEmail ? (
            <>
              Write to{" "}
              <a className="govuk-link" href={`mailto:${serviceEmail}`}>
                {serviceEmail}
              </a>
              , and say which address you signed in with.
            </>
          ) : (
            "Ask the person who invited you to have you put on the list."
          )}
        </p>
        <p className="govuk-body">
          Published decisions and their summaries are open to everyone, without signing in.
        </p>
        <ButtonLink href="/decisions" tone="secondary">
          Published decisions
        </ButtonLink>
      </div>
    </Page>
  );
}
