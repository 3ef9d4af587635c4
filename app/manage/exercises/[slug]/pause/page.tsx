import type { Metadata } from "next";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { stageOf } from "@/domain/exercise";
import { pauseRefusal, resumeRefusal } from "@/domain/exercise-permissions";
import { pauseExercise, resumeExercise } from "./actions";

export const metadata: Metadata = { title: "Pause" };

export default async function PausePage({ params }: PageProps<"/manage/exercises/[slug]/pause">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const now = new Date();
  const paused = stageOf(exercise, now) === "paused";
  const refusal = paused ? resumeRefusal(viewer, exercise, now) : pauseRefusal(viewer, exercise, now);
  const heading = paused ? "Resume the exercise" : "Pause the exercise";
  const home = `/manage/exercises/${slug}`;

  return (
    <Page back={{ href: home, text: "How it is going" }}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>{heading}</PageHeading>
        {refusal ? <InsetText>{refusal}</InsetText> : null}
        {!refusal && paused ? (
          <>
            <p className="govuk-body">
              People can contribute again as soon as you resume it. Its closing date stays.
            </p>
            <ActionForm
              action={resumeExercise}
              submit="Resume the exercise"
              fields={[{ type: "hidden", name: "slug", value: slug }]}
              cancel={{ href: home, text: "Leave it paused" }}
            />
          </>
        ) : null}
        {!refusal && !paused ? (
          <>
            <p className="govuk-body">
              While it is paused people can read, and nobody can contribute. Its closing date does not move by
              itself.
            </p>
            <ActionForm
              action={pauseExercise}
              submit="Pause the exercise"
              cancel={{ href: home, text: "Leave it open" }}
              fields={[
                { type: "hidden", name: "slug", value: slug },
                {
                  type: "textarea",
                  name: "reason",
                  label: "Why is it paused?",
                  hint: "Everyone invited reads this.",
                  rows: 3,
                  limit: 500,
                },
              ]}
            />
          </>
        ) : null}
      </div>
    </Page>
  );
}
