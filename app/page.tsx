import { getViewer } from "@/auth/viewer";
import { ExerciseEntry } from "@/components/exercise/exercise-groups";
import { LeftOffPanel } from "@/components/exercise/left-off-panel";
import { Welcome } from "@/components/exercise/welcome";
import { WhatBecame } from "@/components/exercise/what-became";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { UnseenNotices } from "@/components/notice/unseen-notices";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { TaskList } from "@/components/ui/task-list";
import { listPublishedDecisions } from "@/db/decisions";
import { listExercises } from "@/db/exercises";
import { countAnswers, countFresh, countWaiting, findLeftOff } from "@/db/home";
import { countUnseenNotices } from "@/db/notices";
import { findOrganisation } from "@/db/organisation";
import { listPlacingsWaiting } from "@/db/placings";
import { countInWords } from "@/domain/counts-in-words";
import { decisionAddress } from "@/domain/decision-facts";
import { stageOf } from "@/domain/exercise";
import { todosOf } from "@/domain/home-todos";
import type { Person } from "@/domain/person";

export default async function HomePage() {
  const viewer = await getViewer();
  if (viewer) return <Home viewer={viewer} />;
  const [{ name }, published] = await Promise.all([findOrganisation(), listPublishedDecisions(null, "")]);
  const decisions = published.slice(0, newest).map(({ reference, title, publishedOn }) => ({
    href: `/decisions/${decisionAddress(reference)}`,
    title,
    publishedOn,
  }));
  return <Welcome council={name} decisions={decisions} />;
}

const newest = 5;

async function Home({ viewer }: { viewer: Person }) {
  const [exercises, fresh, leftOff, answers, waiting, placings, unseen] = await Promise.all([
    listExercises(viewer),
    countFresh(viewer),
    findLeftOff(viewer),
    countAnswers(viewer),
    countWaiting(viewer),
    listPlacingsWaiting(viewer),
    countUnseenNotices(viewer),
  ]);
  const now = new Date();
  const staged = exercises.map((exercise) => ({ ...exercise, stage: stageOf(exercise, now) }));
  const invited = staged.filter(({ myForums }) => myForums.length > 0);
  const open = invited.filter(({ stage }) => stage === "open" || stage === "paused" || stage === "scheduled");
  const others = invited.length - open.length;
  const todos = todosOf(viewer, { waiting, placings });

  return (
    <Page>
      <PageHeading caption={viewer.name}>What is open to you</PageHeading>
      <TwoColumns
        rail={
          <>
            <UnseenNotices count={unseen} />
            {leftOff ? <LeftOffPanel leftOff={leftOff} /> : null}
            <WhatBecame answers={answers} />
          </>
        }
      >
        {open.length === 0 ? (
          <EmptyState
            action={
              <a className="govuk-link" href="/forums">
                Your forums
              </a>
            }
          >
            Nothing is open to you at the moment. Invitations come through the forums that you belong to.
          </EmptyState>
        ) : (
          <ul className="govuk-list">
            {open.map((exercise) => (
              <li key={exercise.id} className="govuk-!-margin-bottom-6">
                <ExerciseEntry exercise={exercise} level={2} />
                <Fresh counts={fresh.get(exercise.id)} />
              </li>
            ))}
          </ul>
        )}
        {others > 0 ? (
          <p className="govuk-body">
            <a className="govuk-link" href="/exercises">
              {countInWords(others, "exercise")} that you were invited to {others === 1 ? "is" : "are"} no
              longer open
            </a>
          </p>
        ) : null}
        {todos.length > 0 ? (
          <>
            <h2 className="govuk-heading-m">For you to do</h2>
            <TaskList tasks={todos} />
          </>
        ) : null}
      </TwoColumns>
    </Page>
  );
}

function Fresh({ counts }: { counts: { sections: number; contributions: number } | undefined }) {
  if (!counts) return null;
  return (
    <p className="govuk-body govuk-!-margin-bottom-0">
      <span className="snd-new">{countInWords(counts.contributions, "contribution")}</span> over the last
      week, in {countInWords(counts.sections, "section")}
    </p>
  );
}
