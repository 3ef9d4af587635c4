import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";

/** What this is, in plain words, for somebody who has not signed in. */
export function Welcome({ council }: { council: string }) {
  return (
    <Page>
      <PageHeading size="xl">Strategies written with the people who carry them out</PageHeading>
      <TwoColumns
        rail={
          <Panel title="For the public">
            <ul className="govuk-list govuk-list--spaced">
              <li>
                <a className="govuk-link" href="/decisions">
                  Published decisions
                </a>
                <br />
                What was decided, what staff said and what it changed.
              </li>
              <li>
                <a className="govuk-link" href="/verify">
                  Verify a seal
                </a>
                <br />
                Check that a summary or a record is the one that was sealed.
              </li>
            </ul>
          </Panel>
        }
      >
        <p className="govuk-body-l">
          Before {council} decides on a strategy, it asks its staff. Soundings is where they read the draft,
          say what they think of it, and see what became of what they said.
        </p>
        <h2 className="govuk-heading-m">How it works</h2>
        <ol className="govuk-list govuk-list--number govuk-list--spaced">
          <li>A draft is published, with what can still change and what cannot.</li>
          <li>Staff are invited through their forums, and say what they think of each part of it.</li>
          <li>Every point is answered: what changed because of it, or why it did not.</li>
          <li>
            A summary of all that is sealed and attached to the Record of Decision. Anyone can read it, and
            check that nobody has altered it since.
          </li>
        </ol>
        <h2 className="govuk-heading-m">If you work for the council</h2>
        <p className="govuk-body">
          Sign in to see what is open to you. It takes two minutes to say something useful.
        </p>
        <ButtonLink href="/sign-in" start>
          Sign in
        </ButtonLink>
      </TwoColumns>
    </Page>
  );
}
