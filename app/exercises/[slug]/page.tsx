import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { getViewer } from "@/auth/viewer";
import { HalfWrittenHere } from "@/components/contribution/half-written-here";
import { SearchLink } from "@/components/contribution/search-link";
import { ExerciseDates, MyForums, ReadFirst } from "@/components/exercise/exercise-rail";
import { ExerciseWords } from "@/components/exercise/exercise-words";
import { Paragraphs } from "@/components/exercise/lines";
import { SectionTasks } from "@/components/exercise/section-tasks";
import { StageNotice } from "@/components/exercise/stage-notice";
import { WhatBecame } from "@/components/exercise/what-became";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { progressWords } from "@/components/question/asked-list";
import { SessionTable } from "@/components/session/session-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { listHalfWritten } from "@/db/contribution-drafts";
import { listExerciseSections, type SectionInExercise } from "@/db/exercise-sections";
import { listExerciseEvents } from "@/db/exercise-stages";
import { type Exercise, findExercise } from "@/db/exercises";
import { listForums } from "@/db/forums";
import { countAnswers } from "@/db/home";
import { type AskedQuestion, listAskedQuestions } from "@/db/question-answers";
import { countRemovedTalk } from "@/db/removed-talk";
import { insertExerciseVisit } from "@/db/section-visits";
import { listSessions, type SessionInList } from "@/db/sessions";
import { countInWords } from "@/domain/counts-in-words";
import { stageOf } from "@/domain/exercise";
import { exerciseAddress } from "@/domain/exercise-input";
import type { Person } from "@/domain/person";

export async function generateMetadata({ params }: PageProps<"/exercises/[slug]">): Promise<Metadata> {
  const address = exerciseAddress.safeParse(await params);
  const exercise = address.success ? await findExercise(await getViewer(), address.data.slug) : null;
  return exercise ? { title: exercise.title } : {};
}

export default async function ExercisePage({ params }: PageProps<"/exercises/[slug]">) {
  const address = exerciseAddress.safeParse(await params);
  const viewer = await getViewer();
  const exercise = viewer && address.success ? await findExercise(viewer, address.data.slug) : null;
  if (!viewer || !exercise) notFound();
  const [sections, events, forums, answers, removed, questions, sessions, half] = await Promise.all([
    listExerciseSections(viewer, exercise),
    listExerciseEvents(viewer, exercise.id),
    listForums(viewer),
    countAnswers(viewer, exercise.id),
    countRemovedTalk(viewer, exercise),
    listAskedQuestions(viewer, exercise.id),
    listSessions(viewer, { exerciseId: exercise.id, mine: true }),
    listHalfWritten(viewer),
  ]);
  const stage = stageOf(exercise, new Date());
  after(() => insertExerciseVisit(viewer, exercise.id));

  return (
    <Page breadcrumbs={[{ href: "/exercises", text: "Exercises" }]}>
      <PageHeading caption="Engagement exercise">{exercise.title}</PageHeading>
      <TwoColumns
        rail={
          <>
            <MyForums exercise={exercise} forums={forums} />
            <WhatBecame answers={answers} slug={exercise.slug} />
            {exercise.onTeam ? <TeamPanel slug={exercise.slug} /> : null}
            <OnPaper exercise={exercise} viewer={viewer} />
            <ExerciseDates exercise={exercise} />
            <ReadFirst exercise={exercise} />
          </>
        }
      >
        {exercise.plainSummary ? <Paragraphs text={exercise.plainSummary} lead /> : null}
        <StageNotice exercise={exercise} stage={stage} events={events} />
        <HalfWrittenHere drafts={half.filter((one) => one.exercise?.slug === exercise.slug)} />
        <CarryOn slug={exercise.slug} sections={sections} />
        <ExerciseWords exercise={exercise} />
        <h2 className="govuk-heading-m">Sections</h2>
        <SearchLink slug={exercise.slug} />
        <Sections slug={exercise.slug} sections={sections} />
        <Questions slug={exercise.slug} questions={questions} />
        <Sessions sessions={sessions} />
        <Removed slug={exercise.slug} count={removed} />
      </TwoColumns>
    </Page>
  );
}

type SectionsProps = { slug: string; sections: readonly SectionInExercise[] };

function CarryOn({ slug, sections }: SectionsProps) {
  const [first] = sections;
  if (!first) return null;
  const visited = sections.filter(({ lastAt }) => lastAt !== null);
  const last = visited.toSorted((a, b) => Number(b.lastAt) - Number(a.lastAt))[0];
  const target = last ?? first;
  return (
    <p className="govuk-body">
      <ButtonLink href={`/exercises/${slug}/sections/${target.number}`} start={!last}>
        {last ? `Carry on at section ${target.number}` : "Start reading"}
      </ButtonLink>
    </p>
  );
}

function Sections({ slug, sections }: SectionsProps) {
  if (sections.length === 0) return <EmptyState>There is no draft to read yet.</EmptyState>;
  const read = sections.filter(({ lastAt }) => lastAt !== null).length;
  const contributed = sections.filter((section) => section.contributed).length;
  return (
    <>
      <p className="govuk-body">
        You have read {read} of {sections.length} and contributed to {contributed}.
      </p>
      <SectionTasks slug={slug} sections={sections} />
      <p className="govuk-body">
        <a className="govuk-link" href={`/exercises/${slug}/contributions`}>
          All contributions
        </a>
      </p>
      {sections.some(({ fresh }) => fresh > 0) ? (
        <p className="snd-quiet">
          New since you last opened the section.{" "}
          <a className="govuk-link" href={`/exercises/${slug}/contributions?only=new`}>
            See all that is new
          </a>
        </p>
      ) : null}
    </>
  );
}

function Questions({ slug, questions }: { slug: string; questions: readonly AskedQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Questions</h2>
      <p className="govuk-body">
        <a className="govuk-link" href={`/exercises/${slug}/questions`}>
          Questions that this exercise asks
        </a>
        : {progressWords(questions)}
      </p>
    </>
  );
}

/** Labs and meetings of the viewer’s own forums. */
function Sessions({ sessions }: { sessions: readonly SessionInList[] }) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Sessions</h2>
      <SessionTable caption="Sessions of your forums" sessions={sessions} now={new Date()} withForum />
    </>
  );
}

/** What was said of text that later versions no longer have is kept, and found from here. */
function Removed({ slug, count }: { slug: string; count: number }) {
  if (count === 0) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`/exercises/${slug}/removed`}>
        {countInWords(count, "contribution")} about text that is no longer in the draft
      </a>
    </p>
  );
}

/** For those who gather what is said on paper and aloud: convenors of its forums, and whoever leads it. */
function OnPaper({ exercise, viewer }: { exercise: Exercise; viewer: Person }) {
  if (!exercise.led && !exercise.myForums.some(({ id }) => viewer.convenes.includes(id))) return null;
  return (
    <Panel title="On paper and aloud">
      <p className="govuk-body">
        <a className="govuk-link" href={`/exercises/${exercise.slug}/paper`}>
          Print a form to write on
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/exercises/${exercise.slug}/assisted`}>
          Enter contributions for others
        </a>
      </p>
    </Panel>
  );
}

function TeamPanel({ slug }: { slug: string }) {
  return (
    <Panel title="For the programme team">
      <p className="govuk-body">
        <a className="govuk-link" href={`/manage/exercises/${slug}`}>
          How it is going
        </a>
      </p>
    </Panel>
  );
}
