import type { Metadata } from "next";
import { signInByLink } from "@/app/sign-in/actions";
import { personOfToken } from "@/auth/link";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { signInLinkMinutes } from "@/domain/sign-in";

export const metadata: Metadata = { title: "Sign in" };

/** What a sign-in link opens. Reading it uses nothing up, since mail systems open links before people do. */
export default async function SignInLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const { token, return: wanted } = await searchParams;
  const person = typeof token === "string" ? await personOfToken(token) : null;
  if (typeof token !== "string" || !person) return <UsedUp />;
  return (
    <Page>
      <PageHeading>Sign in to Soundings</PageHeading>
      <p className="govuk-body">You will be signed in as {person.name}.</p>
      <ActionForm
        action={signInByLink}
        submit="Sign in"
        fields={[
          { type: "hidden", name: "token", value: token },
          { type: "hidden", name: "return", value: typeof wanted === "string" ? wanted : "/" },
        ]}
      />
      <p className="govuk-body">If you are not {person.name}, close this page.</p>
    </Page>
  );
}

function UsedUp() {
  return (
    <Page>
      <PageHeading>This link does not work any more</PageHeading>
      <p className="govuk-body">
        A link works once, for {signInLinkMinutes} minutes. It may have been used already, or it may have been
        cut short on its way to you.
      </p>
      <ButtonLink href="/sign-in">Ask for a new link</ButtonLink>
    </Page>
  );
}
