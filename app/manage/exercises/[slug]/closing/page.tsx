import type { Metadata } from "next";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { closeEarlyFields, extensionFields, lateDecisionFields } from "@/components/exercise/closing-fields";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { When } from "@/components/ui/when";
import { stageOf } from "@/domain/exercise";
import { closeRefusal, extendRefusal } from "@/domain/exercise-permissions";
import { lateRuleWords } from "@/domain/exercise-words";
import { closeExercise, decideOnLateContributions, extendExercise } from "./actions";

export const metadata: Metadata = { title: "Closing" };

export default async function ClosingPage({ params }: PageProps<"/manage/exercises/[slug]/closing">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const now = new Date();
  const closed = stageOf(exercise, now) === "closed";
  const extending = extendRefusal(viewer, { ...exercise, newClosesAt: null }, now);
  const closing = closeRefusal(viewer, exercise, now);

  return (
    <Page back={{ href: `/manage/exercises/${slug}`, text: "How it is going" }}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>Closing</PageHeading>
        <p className="govuk-body">
          {closed ? "It closed at " : "It closes at "}
          {exercise.closesAt ? (
            <When at={exercise.closedAt ?? exercise.closesAt} time />
          ) : (
            "a date not yet set"
          )}
          .
        </p>
        {closed && exercise.led ? (
          <>
            <h2 className="govuk-heading-m">Late contributions</h2>
            <p className="govuk-body">
              What was promised:{" "}
              {exercise.lateRule ? lateRuleWords[exercise.lateRule].toLowerCase() : "nothing yet"}.
            </p>
            <ActionForm
              id="late"
              label="Late contributions"
              action={decideOnLateContributions}
              submit="Record the decision"
              fields={lateDecisionFields(exercise)}
            />
          </>
        ) : null}
        {extending ? (
          <InsetText>{extending}</InsetText>
        ) : (
          <>
            <h2 className="govuk-heading-m">Give people more time</h2>
            <ActionForm
              id="extend"
              label="Give people more time"
              action={extendExercise}
              submit="Move the closing date"
              fields={extensionFields(exercise)}
            />
          </>
        )}
        {closing ? null : (
          <>
            <h2 className="govuk-heading-m">Close it early</h2>
            <WarningText>
              People were told a later date. Once it is closed it cannot be opened again.
            </WarningText>
            <ActionForm
              id="close"
              label="Close it early"
              action={closeExercise}
              submit="Close the exercise now"
              tone="warning"
              fields={closeEarlyFields(exercise)}
            />
          </>
        )}
      </div>
    </Page>
  );
}
