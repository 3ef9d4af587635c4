import type { Metadata } from "next";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOut } from "./actions";

export const metadata: Metadata = { title: "Sign out" };

export default async function SignOutPage() {
  return <Page>{(await getViewer()) ? <StillSignedIn /> : <SignedOut />}</Page>;
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
