import type { Metadata } from "next";
import { placesOf } from "@/app/contributions/places";
import { WordsOrNothing } from "@/app/contributions/words-or-nothing";
import { getViewer } from "@/auth/viewer";
import { AboutNote } from "@/components/contribution/about";
import { SpeakingForm } from "@/components/contribution/speaking-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findContribution } from "@/db/contributions";
import { longestNote } from "@/domain/contribution";
import { contributionAddress } from "@/domain/contribution-input";
import { flagRefusal } from "@/domain/contribution-permissions";
import { tellConvenor } from "./actions";

export const metadata: Metadata = { title: "Tell the convenor" };

export default async function FlagPage({ params }: PageProps<"/contributions/[id]/flag">) {
  const { id } = await params;
  const address = `/contributions/${id}/flag`;
  const asked = contributionAddress.safeParse({ id });
  const viewer = await getViewer();
  const contribution = asked.success ? await findContribution(viewer, asked.data.id) : null;
  if (!contribution) return <WordsOrNothing action={tellConvenor} address={address} field="reason" />;

  const places = placesOf(contribution);
  const exercise = { ...contribution.exercise, myForums: contribution.myForums };
  return (
    <Page back={{ href: places.itself, text: "Back to the draft" }}>
      <PageHeading caption={`About ${places.words}`}>Tell the convenor</PageHeading>
      <AboutNote note={contribution.note} />
      <p className="govuk-body snd-measure">
        The convenor of the forum looks at it and decides, with a reason, whether it stays as it is. The
        person who wrote it is not told who asked.
      </p>
      <SpeakingForm
        action={tellConvenor}
        address={address}
        fields={[
          { type: "hidden", name: "id", value: contribution.note.id },
          {
            type: "textarea",
            name: "reason",
            label: "What should the convenor look at?",
            size: "s",
            hint: "For example, that it names somebody or gives away personal details.",
            rows: 4,
            limit: longestNote,
          },
        ]}
        submit="Tell the convenor"
        close={{ href: places.itself, text: "Leave it" }}
        refusal={flagRefusal(viewer, { contribution, exercise })}
      />
    </Page>
  );
}
