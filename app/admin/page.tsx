import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { requireAdministration } from "./find";

export const metadata: Metadata = { title: "Administration" };

export default async function AdministrationPage() {
  await requireAdministration("/admin");
  return (
    <Page>
      <PageHeading>Administration</PageHeading>
      <ul className="govuk-list govuk-list--spaced snd-measure">
        <li>
          <a className="govuk-link" href="/admin/people">
            People
          </a>
          <div className="govuk-hint govuk-!-margin-bottom-0">Roles, who is suspended and who has left</div>
        </li>
        <li>
          <a className="govuk-link" href="/admin/groups">
            Groups of the sign-in provider
          </a>
          <div className="govuk-hint govuk-!-margin-bottom-0">Whose groups could not be read</div>
        </li>
        <li>
          <a className="govuk-link" href="/admin/organisation">
            The council
          </a>
          <div className="govuk-hint govuk-!-margin-bottom-0">
            Name, colour, service email, call-in and closure days
          </div>
        </li>
        <li>
          <a className="govuk-link" href="/admin/messages">
            Messages
          </a>
          <div className="govuk-hint govuk-!-margin-bottom-0">
            What was sent by email, and what could not be
          </div>
        </li>
        <li>
          <a className="govuk-link" href="/forums">
            Forums
          </a>
          <div className="govuk-hint govuk-!-margin-bottom-0">Members, convenors and headcounts</div>
        </li>
      </ul>
    </Page>
  );
}
