import type { Metadata } from "next";
import { getSharedSignIn, getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOut } from "./actions";

export const metadata: Metadata = { title: "Sign out" };

export default async function SignOutPage({ searchParams }: PageProps<"/sign-out">) {
  if (!(await getViewer()))
    return <Page>{(await searchParams).shared ? <SignedOutHere /> : <SignedOut />}</Page>;
  return <Page>{(await getSharedSignIn()) ? <StillSignedInHere /> : <StillSignedIn />}</Page>;
}

/** On a device that others use: nothing is said of whoever used it. */
function SignedOutHere() {
  return (
    <>
      <PageHeading>You have signed out</PageHeading>
      <p className="govuk-body">
        This device is signed out, and nothing that you wrote is kept on it. Close the browser as well, and
        take your card with you.
      </p>
      <ButtonLink href="/sign-in/code">Enter an access code</ButtonLink>
    </>
  );
}

function StillSignedInHere() {
  return (
    <>
      <PageHeading>Sign out</PageHeading>
      <p className="govuk-body">
        This signs you out on this device. Your access code works again until it expires.
      </p>
      <form action={signOut}>
        <SubmitButton>Sign out</SubmitButton>
      </form>
    </>
  );
}

function SignedOut() {
  return (
    <>
      <PageHeading>You have signed out</PageHeading>
      <p className="govuk-body">
        You are signed out of this service on every device that you used. If this is a shared computer, close
        the browser as well.
      </p>
      <ButtonLink href="/sign-in">Sign in again</ButtonLink>
    </>
  );
}

function StillSignedIn() {
  return (
    <>
      <PageHeading>Sign out</PageHeading>
      <p className="govuk-body">This signs you out of this service on every device that you used.</p>
      <form action={signOut}>
        <SubmitButton>Sign out</SubmitButton>
      </form>
    </>
  );
}
