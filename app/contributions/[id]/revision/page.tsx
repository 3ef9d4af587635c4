import type { Metadata } from "next";
import { placesOf } from "@/app/contributions/places";
import { WordsOrNothing } from "@/app/contributions/words-or-nothing";
import { getViewer } from "@/auth/viewer";
import { AboutBlock, AboutNote } from "@/components/contribution/about";
import { revisionFields } from "@/components/contribution/speaking-fields";
import { SpeakingForm } from "@/components/contribution/speaking-form";
import { Page } from "@/components/layout/page";
import { SuggestedWords } from "@/components/suggestion/suggested-words";
import { PageHeading } from "@/components/ui/page-heading";
import type { Note } from "@/db/contribution-notes";
import { findContribution } from "@/db/contributions";
import { contributionAddress } from "@/domain/contribution-input";
import { editRefusal } from "@/domain/contribution-permissions";
import { editContribution } from "./actions";

export const metadata: Metadata = { title: "Edit what you said" };

export default async function RevisionPage({ params }: PageProps<"/contributions/[id]/revision">) {
  const { id } = await params;
  const address = `/contributions/${id}/revision`;
  const asked = contributionAddress.safeParse({ id });
  const viewer = await getViewer();
  const contribution = asked.success ? await findContribution(viewer, asked.data.id) : null;
  if (!contribution?.mine) return <WordsOrNothing action={editContribution} address={address} />;

  const places = placesOf(contribution);
  const exercise = { ...contribution.exercise, myForums: contribution.myForums };
  const refusal = editRefusal(viewer, { contribution, exercise }, new Date());
  return (
    <Page back={{ href: places.itself, text: "Back to the draft" }}>
      <PageHeading caption={`Your comment on ${places.words}`}>Edit what you said</PageHeading>
      <AboutBlock content={contribution.block?.content ?? null} />
      {refusal ? <AboutNote note={contribution.note} /> : <WhatStays note={contribution.note} />}
      <SpeakingForm
        action={editContribution}
        address={address}
        fields={revisionFields(contribution)}
        submit="Save the change"
        close={{ href: places.itself, text: "Leave it as it is" }}
        refusal={refusal}
      />
    </Page>
  );
}

/** Words that were suggested are kept as they were read by others: only why is edited. */
function WhatStays({ note: { suggested } }: { note: Note }) {
  if (!suggested) return null;
  return (
    <>
      <SuggestedWords suggested={suggested} />
      <p className="govuk-body">
        The words that you suggest stay as they are. To suggest others, withdraw these and begin again. Here
        you can change why you suggest them.
      </p>
    </>
  );
}
