import type { Metadata } from "next";
import { requirePerson, requireTasks } from "@/app/manage/exercises/find";
import { SetUpTasks } from "@/components/exercise/set-up-tasks";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { WarningText } from "@/components/ui/warning-text";
import { When } from "@/components/ui/when";
import type { Exercise } from "@/db/exercises";
import { countInvitees, type Invitees } from "@/db/invitations";
import { countInWords, numberInWords } from "@/domain/counts-in-words";
import { levelWords } from "@/domain/exercise";
import { daysOpen } from "@/domain/exercise-period";
import { launchRefusal } from "@/domain/exercise-permissions";
import { neededTasks } from "@/domain/exercise-tasks";
import { nameVisibilityWords, othersShownWords, talkScopeWords } from "@/domain/exercise-words";
import { launchExercise } from "./actions";

const title = "Launch the exercise";
export const metadata: Metadata = { title };

export default async function LaunchPage({ params }: PageProps<"/manage/exercises/[slug]/launch">) {
  const { slug } = await params;
  const viewer = await requirePerson();
  const { exercise, tasks } = await requireTasks(viewer, slug);
  const refusal = launchRefusal(viewer, { ...exercise, tasks }, new Date());
  const back = { href: `/manage/exercises/${slug}/set-up`, text: "Set-up" };
  if (refusal) {
    return (
      <Page back={back}>
        <PageHeading caption={exercise.title}>{title}</PageHeading>
        <InsetText>{refusal}</InsetText>
        {exercise.launchedAt ? null : (
          <div className="snd-measure">
            <SetUpTasks slug={slug} tasks={neededTasks(tasks).filter(({ state }) => state !== "completed")} />
          </div>
        )}
      </Page>
    );
  }

  const invitees = await countInvitees(viewer, exercise.id);
  const warnings = tasks.flatMap((task) => task.warnings);
  return (
    <Page back={back}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>Are you sure that you want to launch it?</PageHeading>
        <p className="govuk-body-l">{invitation(invitees)}</p>
        <LaunchFacts exercise={exercise} invitees={invitees} />
        {warnings.map((warning) => (
          <InsetText key={warning}>{warning}</InsetText>
        ))}
        <WarningText>
          Invitations cannot be taken back. After this, the draft, the dates, what is open to influence and
          what is promised about names stay as they are.
        </WarningText>
        <ActionForm
          action={launchExercise}
          submit={`Launch and invite ${countInWords(invitees.people, "person", "people")}`}
          cancel={{ href: back.href, text: "Go back to the set-up" }}
          fields={[
            { type: "hidden", name: "slug", value: slug },
            {
              type: "checkboxes",
              name: "checked",
              label: "Before you launch",
              options: [{ value: "yes", text: "I have checked the draft, the dates and who is invited" }],
            },
          ]}
        />
      </div>
    </Page>
  );
}

/** Each person once, and the forums that only state a headcount apart: they are never added up (D§2.3). */
function invitation({ people, stated }: Invitees): string {
  const counted = `${countInWords(people, "person", "people")} will be invited, each counted once.`;
  if (stated.length === 0) return counted;
  const apart = stated.map(({ forum, headcount }) => `${forum}, which states ${numberInWords(headcount)}`);
  return `${counted} Beside them, and not counted here: ${apart.join("; ")}.`;
}

function LaunchFacts({ exercise, invitees }: { exercise: Exercise; invitees: Invitees }) {
  const { opensAt, closesAt, level, nameVisibility, talkScope, othersShown, versionNumber } = exercise;
  return (
    <SummaryList
      rows={[
        { key: "Will be invited", value: countInWords(invitees.people, "person", "people") },
        { key: "Opens", value: opensAt && <When at={opensAt} time /> },
        { key: "Closes", value: closesAt && <When at={closesAt} time /> },
        {
          key: "Time to respond",
          value: opensAt && closesAt && countInWords(daysOpen({ opensAt, closesAt }), "day"),
        },
        { key: "Draft", value: `Version ${versionNumber}` },
        { key: "Level", value: level && levelWords[level] },
        { key: "Names", value: nameVisibility && nameVisibilityWords[nameVisibility] },
        { key: "Contributions", value: talkScopeWords[talkScope] },
        { key: "Others’ contributions", value: othersShownWords[othersShown] },
      ]}
    />
  );
}
