import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ServiceEmail } from "@/components/layout/service-email";
import { TwoColumns } from "@/components/layout/two-columns";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { findOrganisation } from "@/db/organisation";

export const metadata: Metadata = { title: "Help" };

export default async function HelpPage() {
  const { name, serviceEmail } = await findOrganisation();
  return (
    <Page>
      <PageHeading>Help</PageHeading>
      <TwoColumns
        rail={
          <Panel title="Ask a person">
            <p className="govuk-body">
              Your forum’s convenor can answer most questions. For anything to do with this website, write to{" "}
              <ServiceEmail address={serviceEmail} />.
            </p>
          </Panel>
        }
      >
        <WhatItIs organisation={name} />
        <TakingPart />
        <AfterYouSend />
        <NotForThis />
      </TwoColumns>
    </Page>
  );
}

function WhatItIs({ organisation }: { organisation: string }) {
  return (
    <>
      <p className="govuk-body-l">
        {organisation} uses Soundings to write its strategies with its staff. You can read a draft, say what
        you think of it, and see what became of it.
      </p>
      <p className="govuk-body">
        You are invited through a forum: a staff group, a champions network, an innovation lab or another body
        that you belong to. It is up to you whether you take part.
      </p>
    </>
  );
}

function TakingPart() {
  return (
    <>
      <h2 className="govuk-heading-m" id="taking-part">
        How to take part
      </h2>
      <ol className="govuk-list govuk-list--number">
        <li>
          <a className="govuk-link" href="/sign-in">
            Sign in
          </a>
          , and choose an exercise that is open to you.
        </li>
        <li>Read why it is happening now, and what can and cannot change.</li>
        <li>Open a section. Write about one paragraph of it, or about the section as a whole.</li>
        <li>Say if your words may be quoted, without your name. If you do not tick the box, they are not.</li>
      </ol>
      <p className="govuk-body">
        A sentence is enough. What helps most is what happens in practice: what would work where you are, what
        would not, and why. You can reply to what others in your forum have said.
      </p>
      <p className="govuk-body">
        This is not a ballot. Points are weighed by what they say, not by how many people make them.
      </p>
    </>
  );
}

function AfterYouSend() {
  return (
    <>
      <h2 className="govuk-heading-m" id="afterwards">
        What happens to what you say
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>You can change it or withdraw it while the exercise is open.</li>
        <li>
          The convenor may hold, redact or withhold a contribution, for one of a short list of reasons. You
          are told which reason, and you can ask for a review. What was withheld is still read and counted.
        </li>
        <li>Every contribution is sorted into themes, and every issue that comes out of them is answered.</li>
        <li>
          The answers, and what changed because of them, are in the engagement summary. It is sealed, and goes
          with the decision.
        </li>
      </ul>
      <p className="govuk-body">
        All of this is under{" "}
        <a className="govuk-link" href="/contributions">
          My contributions
        </a>
        . Who sees your name is in the{" "}
        <a className="govuk-link" href="/privacy">
          privacy notice
        </a>
        .
      </p>
    </>
  );
}

function NotForThis() {
  return (
    <>
      <h2 className="govuk-heading-m" id="elsewhere">
        What to take somewhere else
      </h2>
      <p className="govuk-body">
        Some things must not wait for a convenor to read them. If you write one of them here, the convenor
        will pass it on, and tell you.
      </p>
      <h3 className="govuk-heading-s">Somebody is at risk of harm</h3>
      <p className="govuk-body">
        If somebody is in danger now, call 999. Otherwise report it the same day to your safeguarding lead, as
        the safeguarding procedure of your service says.
      </p>
      <h3 className="govuk-heading-s">Wrongdoing, fraud or a danger that is being covered up</h3>
      <p className="govuk-body">
        Use the whistleblowing policy. It protects you, and this service cannot. You can also go to a
        prescribed person outside the council:{" "}
        <a className="govuk-link" href="https://www.gov.uk/whistleblowing">
          whistleblowing for employees on GOV.UK
        </a>
        .
      </p>
      <h3 className="govuk-heading-s">How you, or somebody you work with, are treated</h3>
      <p className="govuk-body">
        Speak to your manager, to human resources or to your trade union about a grievance, bullying or a
        complaint about a person. Contributions here must not be about individuals.
      </p>
      <h3 className="govuk-heading-s">Pay, terms, restructures and redundancy</h3>
      <p className="govuk-body">
        The law says how an employer consults on these, with the recognised trade unions. It is not done here.
      </p>
    </>
  );
}
