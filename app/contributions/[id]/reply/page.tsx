import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { placesOf } from "@/app/contributions/places";
import { WordsOrNothing } from "@/app/contributions/words-or-nothing";
import { getViewer } from "@/auth/viewer";
import { AboutNote } from "@/components/contribution/about";
import { keepingFields } from "@/components/contribution/half-written-fields";
import { speakingFields } from "@/components/contribution/speaking-fields";
import { SpeakingForm } from "@/components/contribution/speaking-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findHalfWrittenReply } from "@/db/contribution-drafts";
import { findContribution } from "@/db/contributions";
import { contributionAddress } from "@/domain/contribution-input";
import { replyRefusal } from "@/domain/contribution-permissions";
import { replyToContribution } from "./actions";

export const metadata: Metadata = { title: "Reply" };

export default async function ReplyPage({ params }: PageProps<"/contributions/[id]/reply">) {
  const { id } = await params;
  const address = `/contributions/${id}/reply`;
  const asked = contributionAddress.safeParse({ id });
  const viewer = await getViewer();
  const contribution = asked.success ? await findContribution(viewer, asked.data.id) : null;
  if (!contribution) return <WordsOrNothing action={replyToContribution} address={address} />;

  const places = placesOf(contribution);
  const { exercise, myForums, forumId, lastWords } = contribution;
  const refusal = replyRefusal(viewer, { contribution, exercise: { ...exercise, myForums } }, new Date());
  const half = await findHalfWrittenReply(viewer, contribution.note.id);
  // Where it was said, the reply is heard; from elsewhere one speaks from one’s own forum.
  const there = myForums.filter((forum) => forum.id === forumId);
  return (
    <Page back={{ href: places.itself, text: "Back to the draft" }}>
      <PageHeading caption={`About ${places.words}`}>Reply</PageHeading>
      <AboutNote note={contribution.note} />
      <SpeakingForm
        action={replyToContribution}
        address={address}
        fields={speakingFields(
          {
            forums: there.length > 0 ? there : myForums,
            nameVisibility: exercise.nameVisibility,
            talkScope: exercise.talkScope,
            last: lastWords,
            half,
          },
          { id: contribution.note.id, ...keepingFields(half, randomUUID()) },
        )}
        submit="Send your reply"
        close={{ href: places.itself, text: "Close without sending" }}
        refusal={refusal}
        keeps
        previews
      />
    </Page>
  );
}
