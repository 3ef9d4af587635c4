import type { Metadata } from "next";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { cancelRefusal } from "@/domain/exercise-permissions";
import { cancelExercise } from "./actions";

const title = "Cancel the exercise";
export const metadata: Metadata = { title };

export default async function CancellationPage({
  params,
}: PageProps<"/manage/exercises/[slug]/cancellation">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const refusal = cancelRefusal(viewer, exercise, new Date());
  const home = `/manage/exercises/${slug}`;

  return (
    <Page back={{ href: home, text: "How it is going" }}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>
          {refusal ? title : "Are you sure that you want to cancel it?"}
        </PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <>
            <WarningText>
              {exercise.launchedAt
                ? "Everyone invited is told that it was cancelled and why. What they said is kept and stays accounted for. It cannot be opened again."
                : "It cannot be opened again. Start a new one if you change your mind."}
            </WarningText>
            <ActionForm
              action={cancelExercise}
              submit="Cancel the exercise"
              tone="warning"
              cancel={{ href: home, text: "Keep it" }}
              fields={[
                { type: "hidden", name: "slug", value: slug },
                {
                  type: "textarea",
                  name: "reason",
                  label: "Why is it cancelled?",
                  hint: exercise.launchedAt ? "Everyone invited reads this." : "Kept with the exercise.",
                  rows: 3,
                  limit: 500,
                },
                {
                  type: "checkboxes",
                  name: "checked",
                  label: "Before you cancel it",
                  options: [{ value: "yes", text: "I know that this cannot be undone" }],
                },
              ]}
            />
          </>
        )}
      </div>
    </Page>
  );
}
