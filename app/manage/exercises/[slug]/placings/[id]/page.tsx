import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PlacingCandidates } from "@/components/placing/placing-candidates";
import { settleFields } from "@/components/placing/settle-fields";
import { WhatWasSaid } from "@/components/placing/what-was-said";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findPlacing, type Placing } from "@/db/placings";
import { contributionReference } from "@/domain/contribution-words";
import { placingAddress } from "@/domain/placing-input";
import { settleRefusal } from "@/domain/placing-permissions";
import { stateNames } from "@/domain/placing-words";
import { settlePlacing } from "./actions";

export const metadata: Metadata = { title: "Settle a placing" };

type Props = PageProps<"/manage/exercises/[slug]/placings/[id]">;

/** One contribution beside its old words, with every place where they may be now, for a person to choose. */
export default async function PlacingPage({ params }: Props) {
  const address = placingAddress.safeParse(await params);
  if (!address.success) notFound();
  const { slug, id } = address.data;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const placing = await findPlacing(viewer, exercise, id);
  if (!placing) notFound();
  const refusal = settleRefusal(viewer, exercise);
  const back = `/manage/exercises/${slug}/placings` as const;
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
        { href: back, text: "Where contributions stand now" },
      ]}
    >
      <PageHeading caption={exercise.title}>Where does {contributionReference(id)} stand now?</PageHeading>
      <p className="govuk-body">{howItStands(placing)}</p>
      <WhatWasSaid placing={placing} />
      <PlacingCandidates placing={placing} />
      {refusal ? (
        <InsetText>{refusal}</InsetText>
      ) : (
        <ActionForm
          action={settlePlacing}
          submit={placing.seen ? "Change what was settled" : "Settle it"}
          fields={settleFields(slug, placing)}
          cancel={{ href: back, text: "Leave it for later" }}
        />
      )}
    </Page>
  );
}

/** Who said what became of it, and until when it can be said otherwise. */
function howItStands({ state, seen, settledBy }: Placing): string {
  if (seen) {
    const who = settledBy ?? "one of the team";
    return `${stateNames[state]}, settled by ${who}. It can be changed until the next version is published.`;
  }
  if (state === "ambiguous") return "More than one place is equally likely, so it waits for a person.";
  return `${stateNames[state]}, found by comparing the two versions. If that is wrong, say where it is.`;
}
