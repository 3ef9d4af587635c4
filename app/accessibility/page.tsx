import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ServiceEmail } from "@/components/layout/service-email";
import { PageHeading } from "@/components/ui/page-heading";
import { findOrganisation } from "@/db/organisation";

export const metadata: Metadata = { title: "Accessibility statement" };

/** The sentences that the law prescribes stand as they are in the model statement; nobody may reword them (D§4). */
export default async function AccessibilityPage() {
  const { name, serviceEmail } = await findOrganisation();
  return (
    <Page>
      <PageHeading>Accessibility statement for Soundings</PageHeading>
      <div className="snd-prose">
        <p className="govuk-body">This accessibility statement applies to the Soundings website of {name}.</p>
        <p className="govuk-body">
          This website is run by {name}. We want as many people as possible to be able to use this website.
          For example, that means you should be able to:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>zoom in up to 400% without the text spilling off the screen</li>
          <li>use all of it with a keyboard alone</li>
          <li>use all of it with JavaScript switched off</li>
          <li>read every chart as a table</li>
        </ul>
        <p className="govuk-body">We have also made the text as simple as possible to understand.</p>
        <p className="govuk-body">
          <a className="govuk-link" href="https://mcmw.abilitynet.org.uk/">
            AbilityNet
          </a>{" "}
          has advice on making your device easier to use if you have a disability.
        </p>
        <Feedback email={serviceEmail} />
        <Enforcement />
        <Technical name={name} />
        <Preparation />
      </div>
    </Page>
  );
}

function Feedback({ email }: { email: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">Feedback and contact information</h2>
      <p className="govuk-body">
        If you find a problem that is not on this page, or need something in another form, such as large
        print, easy read, audio or paper, write to <ServiceEmail address={email} />, or tell the convenor of
        your forum in person. We will answer within 10 working days. You can take part in another form
        altogether: a convenor can enter what you say for you.
      </p>
    </>
  );
}

function Enforcement() {
  return (
    <>
      <h2 className="govuk-heading-m">Enforcement procedure</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility
        regulations’). If you’re not happy with how we respond to your complaint,{" "}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          contact the Equality Advisory and Support Service (EASS)
        </a>
        .
      </p>
    </>
  );
}

function Technical({ name }: { name: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">Technical information about this website’s accessibility</h2>
      <p className="govuk-body">
        {name} is committed to making its website accessible, in accordance with the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
      </p>
      <h3 className="govuk-heading-s">Compliance status</h3>
      <p className="govuk-body">
        This website is partially compliant with the{" "}
        <a className="govuk-link" href="https://www.w3.org/TR/WCAG22/">
          Web Content Accessibility Guidelines version 2.2
        </a>{" "}
        AA standard, due to the non-compliances listed below.
      </p>
      <h3 className="govuk-heading-s">Non-accessible content</h3>
      <p className="govuk-body">The content listed below is non-accessible for the following reasons.</p>
      <h4 className="govuk-heading-s">Non-compliance with the accessibility regulations</h4>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          This website has not yet been tested with assistive technology, such as screen readers, magnifiers
          and speech recognition, nor by disabled people. So we do not know that it meets success criterion
          4.1.2 (name, role, value) and 1.3.1 (info and relationships) everywhere, and do not claim it.
        </li>
        <li>
          Draft strategies are imported from what their authors wrote. A table or picture in a draft may be
          described less well than it should be (success criteria 1.1.1 and 1.3.1).
        </li>
      </ul>
    </>
  );
}

function Preparation() {
  return (
    <>
      <h2 className="govuk-heading-m">Preparation of this accessibility statement</h2>
      <p className="govuk-body">
        This statement was prepared on 24 November 2026. It was last reviewed on 24 November 2026.
      </p>
      <p className="govuk-body">
        This website was last tested on 24 November 2026. The pages were checked with axe-core against WCAG
        2.2 levels A and AA, and every journey was walked through with JavaScript and without it. Those checks
        are automatic, were run by the people who make the website, and find only some of the problems that
        there can be.
      </p>
    </>
  );
}
