import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { unsubscribeQuery } from "@/domain/unsubscribe-input";
import { personOfUnsubscribe } from "@/mail/unsubscribe";
import { endDigest } from "./actions";

export const metadata: Metadata = { title: "Stop the digest" };

/** What the link in a digest opens. Reading it ends nothing: mail systems open links before people do. */
export default async function UnsubscribePage({ searchParams }: PageProps<"/unsubscribe">) {
  const { done, ...query } = await searchParams;
  const { token } = unsubscribeQuery.parse(query);
  if (done) return <Ended />;
  if (personOfUnsubscribe(token) === null) return <NotALink />;
  return (
    <Page>
      <PageHeading>Stop the digest</PageHeading>
      <p className="govuk-body snd-measure">
        You will not be sent the digest any more. Messages that concern you yourself, such as an invitation,
        still come.
      </p>
      <ActionForm
        action={endDigest}
        submit="Stop the digest"
        fields={[{ type: "hidden", name: "token", value: token }]}
      />
    </Page>
  );
}

function Ended() {
  return (
    <Page>
      <PageHeading>You will not be sent the digest any more</PageHeading>
      <p className="govuk-body snd-measure">
        What is new is still on your page of notices. You can start the digest again there at any time.
      </p>
    </Page>
  );
}

function NotALink() {
  return (
    <Page>
      <PageHeading>This link does not work</PageHeading>
      <p className="govuk-body snd-measure">
        It may have been cut short on its way to you. Copy the whole link from the message, or sign in and
        choose on your page of notices how often you are told.
      </p>
    </Page>
  );
}
