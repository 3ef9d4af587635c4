import type { Metadata } from "next";
import { providerName } from "@/auth/options";
import { safeReturn } from "@/auth/safe-return";
import { getViewer } from "@/auth/viewer";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PeopleToTry } from "@/components/sign-in/people-to-try";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listPeopleToTry } from "@/db/sign-in";
import { env } from "@/env";
import { canSend } from "@/mail/send";
import { askForLink, signInToTry } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { return: wanted, problem } = await searchParams;
  const returnTo = safeReturn(wanted);
  const viewer = await getViewer();
  const provider = providerName();
  return (
    <Page>
      {problem === "provider" ? (
        <ErrorSummary problems={[{ text: `We could not sign you in with ${provider}. Try again.` }]} />
      ) : null}
      <PageHeading>Sign in</PageHeading>
      <div className="snd-prose">
        {viewer ? (
          <InsetText>
            You are signed in as {viewer.name}.{" "}
            <a className="govuk-link" href={returnTo}>
              Go on
            </a>
            , or sign in as somebody else.
          </InsetText>
        ) : null}
        {provider ? <WithProvider name={provider} returnTo={returnTo} /> : null}
        {env().SOUNDINGS_DEMO ? <Demonstration returnTo={returnTo} /> : null}
        {canSend() ? <ByLink returnTo={returnTo} /> : null}
        {provider || canSend() || env().SOUNDINGS_DEMO ? null : (
          <p className="govuk-body">There is no other way to sign in: the council has not set one up.</p>
        )}
        <h2 className="govuk-heading-m">Use an access code</h2>
        <p className="govuk-body">
          If you were given a card with a code,{" "}
          <a className="govuk-link" href="/sign-in/code">
            sign in with your access code
          </a>
          .
        </p>
      </div>
    </Page>
  );
}

type Props = { returnTo: string };

function WithProvider({ name, returnTo }: Props & { name: string }) {
  return (
    <>
      <p className="govuk-body">Use the account that you use for your other work.</p>
      <ButtonLink href={`/sign-in/provider?return=${encodeURIComponent(returnTo)}`} start>
        Sign in with {name}
      </ButtonLink>
    </>
  );
}

async function Demonstration({ returnTo }: Props) {
  const people = (await listPeopleToTry()).map(({ id, name, post, roles, convenes }) => ({
    id,
    name,
    post,
    roles,
    convenes,
  }));
  if (people.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Try it as one of these people</h2>
      <p className="govuk-body">
        They are all invented. Choose one, look round, sign out, and come back as another.
      </p>
      <PeopleToTry people={people} returnTo={returnTo} action={signInToTry} />
    </>
  );
}

function ByLink({ returnTo }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Get a link by email</h2>
      <ActionForm
        action={askForLink}
        submit="Send me a link"
        label="Get a link by email"
        fields={[
          {
            type: "text",
            kind: "email",
            name: "email",
            label: "Work email address",
            hint: "We will send you a link that signs you in. You need no password.",
            autoComplete: "email",
          },
          { type: "hidden", name: "return", value: returnTo },
        ]}
      />
    </>
  );
}
