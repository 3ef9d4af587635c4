import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { placesOf } from "@/app/contributions/places";
import { getViewer } from "@/auth/viewer";
import { AboutNote } from "@/components/contribution/about";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findContribution } from "@/db/contributions";
import { contributionAddress } from "@/domain/contribution-input";
import { withdrawRefusal } from "@/domain/contribution-permissions";
import { withdrawContribution } from "./actions";

export const metadata: Metadata = { title: "Are you sure you want to withdraw this?" };

/** There is no way back from here, so it is asked first. */
export default async function WithdrawalPage({ params }: PageProps<"/contributions/[id]/withdrawal">) {
  const asked = contributionAddress.safeParse(await params);
  const viewer = await getViewer();
  const contribution = asked.success ? await findContribution(viewer, asked.data.id) : null;
  if (!contribution?.mine) notFound();

  const places = placesOf(contribution);
  const exercise = { ...contribution.exercise, myForums: contribution.myForums };
  const refusal = withdrawRefusal(viewer, { contribution, exercise }, new Date());
  return (
    <Page back={{ href: "/contributions", text: "My contributions" }}>
      <PageHeading caption={`Your comment on ${places.words}`}>
        {refusal ? "This cannot be withdrawn" : "Are you sure you want to withdraw this?"}
      </PageHeading>
      <AboutNote note={contribution.note} />
      {refusal ? (
        <InsetText>{refusal}</InsetText>
      ) : (
        <>
          <WhatHappens />
          <ActionForm
            action={withdrawContribution}
            submit="Withdraw it"
            tone="warning"
            cancel={{ href: "/contributions", text: "Leave it as it is" }}
            fields={[{ type: "hidden", name: "id", value: contribution.note.id }]}
          />
        </>
      )}
    </Page>
  );
}

function WhatHappens() {
  return (
    <ul className="govuk-list govuk-list--bullet snd-measure">
      <li>Your colleagues no longer see it. Replies to it are no longer shown beside the draft.</li>
      <li>It is not analysed and cannot be quoted. The record keeps that one contribution was withdrawn.</li>
      <li>Your convenor and the team of the strategy can still read it until the record is disposed of.</li>
      <li>It cannot be undone. You can say something new while the exercise is open.</li>
    </ul>
  );
}
