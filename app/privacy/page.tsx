import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ServiceEmail } from "@/components/layout/service-email";
import { PageHeading } from "@/components/ui/page-heading";
import { findOrganisation } from "@/db/organisation";
import { privacyNoticeVersion } from "@/domain/privacy-notice";

export const metadata: Metadata = { title: "Privacy notice" };

export default async function PrivacyPage() {
  const { name, serviceEmail } = await findOrganisation();
  return (
    <Page>
      <PageHeading caption={`Version ${privacyNoticeVersion}`}>Privacy notice</PageHeading>
      <div className="snd-prose">
        <p className="govuk-body-l">
          {name} asks its staff what they think of draft strategies. This says what happens to your personal
          data when you take part.
        </p>
        <p className="govuk-body">
          What you say is <strong>confidential, not anonymous</strong>: we know who wrote it, and we do not
          publish it beyond what is said below.
        </p>
        <WhoAndWhy name={name} email={serviceEmail} />
        <WhatWeHold />
        <WhoSees />
        <HowLong />
        <YourRights name={name} email={serviceEmail} />
      </div>
    </Page>
  );
}

type Council = { name: string; email: string };

function WhoAndWhy({ name, email }: Council) {
  return (
    <>
      <h2 className="govuk-heading-m">Who is responsible, and why we may do this</h2>
      <p className="govuk-body">
        {name} is the controller. To reach the team that runs this service, or through it the data protection
        officer, write to <ServiceEmail address={email} />.
      </p>
      <p className="govuk-body">
        We use your data to hear staff before a decision is taken, to answer them, and to show the decision
        maker and the public what was heard. The lawful basis is that it is necessary for a task in the public
        interest: Article 6(1)(e) of the UK GDPR and section 8 of the Data Protection Act 2018. We do not rely
        on your consent, because an employer should not; taking part is your choice all the same.
      </p>
      <p className="govuk-body">
        We do not ask for your health, beliefs, ethnicity, trade union membership or anything else of that
        kind. Leave it out of what you write. A convenor redacts it where it is not needed.
      </p>
    </>
  );
}

function WhatWeHold() {
  return (
    <>
      <h2 className="govuk-heading-m">What we hold about you</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>your name, post, directorate and work email address, from the council’s list of staff</li>
        <li>the forums that you belong to, and what you have been invited to</li>
        <li>what you write, each time you change it, and when</li>
        <li>
          that you opened an exercise and which of its sections, so that we can say how many people took part
        </li>
        <li>what moderators have noted about your contributions, and why</li>
        <li>when you were sent a sign-in link, and what you did if you have a role</li>
      </ul>
      <p className="govuk-body">
        One cookie keeps you signed in, for 12 hours at most. There are no others beyond the minutes of
        signing in, no tracking, and nothing is fetched from other websites.
      </p>
    </>
  );
}

function WhoSees() {
  return (
    <>
      <h2 className="govuk-heading-m">Who sees your name, and what is published</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <strong>Members of your forum</strong> see what you write. They see your name and post with it only
          if the exercise shows names, and you chose to show yours. Once an exercise is open, this can be made
          stricter but never looser.
        </li>
        <li>
          <strong>The convenor of your forum</strong> sees who wrote what, in that forum.
        </li>
        <li>
          <strong>The team that runs the exercise</strong> and auditors can see who wrote what. The decision
          maker cannot.
        </li>
        <li>
          <strong>Your manager</strong> sees nothing more than any other member of a forum that you share.
        </li>
        <li>
          <strong>The public</strong> see the sealed summary: counts of people, never below the smallest
          figure set for the exercise, and short quotes without names, only from people who ticked the box for
          it.
        </li>
      </ul>
      <p className="govuk-body">
        Information that the council holds can be asked for under the Freedom of Information Act. We would
        withhold names of staff who are not senior, and anything else that the Act protects.
      </p>
    </>
  );
}

function HowLong() {
  return (
    <>
      <h2 className="govuk-heading-m">How long we keep it</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>the record of the decision and the sealed summary: at least 6 years, as a rule for good</li>
        <li>contributions that are background papers of the decision: at least 4 years</li>
        <li>other contributions: 2 years after the decision takes effect</li>
        <li>
          who wrote a contribution: 12 months after the decision takes effect, or longer while a complaint, a
          request for information or a claim needs it
        </li>
        <li>the log of what people with a role did: 6 years</li>
        <li>sign-in links: a day</li>
      </ul>
    </>
  );
}

function YourRights({ name, email }: Council) {
  const complaint = `mailto:${email}?subject=${encodeURIComponent("Data protection complaint")}`;
  return (
    <>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p className="govuk-body">
        You can ask for a copy of your data, for mistakes to be put right, for its use to be restricted, and
        for it to be erased. You can object to our using it. We answer within a month. We may have to keep
        what a public task or the law requires, and will say so. You can download or withdraw what you wrote
        yourself, under{" "}
        <a className="govuk-link" href="/contributions">
          My contributions
        </a>
        .
      </p>
      <p className="govuk-body">
        No decision about you is taken by a machine. Where software suggests a theme, a person confirms it.
      </p>
      <h2 className="govuk-heading-m" id="complain">
        Complain about how we use your data
      </h2>
      <p className="govuk-body">
        {email ? (
          <a className="govuk-link" href={complaint}>
            Make a data protection complaint
          </a>
        ) : (
          <>Make a complaint to {name}</>
        )}
        . We will acknowledge it within 30 days, look into it without undue delay, and tell you what came of
        it.
      </p>
      <p className="govuk-body">
        If you are not content with our answer, you can{" "}
        <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          complain to the Information Commissioner
        </a>
        .
      </p>
    </>
  );
}
