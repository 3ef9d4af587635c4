import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { When } from "@/components/ui/when";

type Props = {
  council: string;
  /** The newest published decisions. */
  decisions: readonly { href: string; title: string; publishedOn: string | null }[];
};

/** What this is, in plain words, for somebody who has not signed in. */
export function Welcome({ council, decisions }: Props) {
  return (
    <Page>
      <PageHeading size="xl">Strategies written with the people who carry them out</PageHeading>
      <TwoColumns
        rail={
          <>
            <Panel title="Published decisions">
              {decisions.length === 0 ? (
                <p className="govuk-body">None has been published here yet.</p>
              ) : null}
              {decisions.map(({ href, title, publishedOn }) => (
                <div key={href}>
                  <p className="govuk-body govuk-!-margin-bottom-1">
                    <a className="govuk-link" href={href}>
                      {title}
                    </a>
                  </p>
                  {publishedOn ? (
                    <p className="snd-quiet">
                      Published on <When at={publishedOn} />
                    </p>
                  ) : null}
                </div>
              ))}
              <p className="govuk-body">
                <a className="govuk-link" href="/decisions">
                  All published decisions
                </a>
              </p>
            </Panel>
            <Panel title="Verify a seal">
              <p className="govuk-body">
                <a className="govuk-link" href="/verify">
                  Check that a summary or a record
                </a>{" "}
                is the one that was sealed.
              </p>
            </Panel>
          </>
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
