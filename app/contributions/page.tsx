import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { answerNote } from "@/app/sessions/actions";
import { getViewer } from "@/auth/viewer";
import { MyContributionItem } from "@/components/contribution/my-contribution";
import { SearchForm } from "@/components/form/search-form";
import { Page } from "@/components/layout/page";
import { MyAnswers } from "@/components/question/my-answers";
import { NotesToConfirm } from "@/components/session/notes-to-confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { listMyExercises } from "@/db/contribution-history";
import { listMyContributions, type MyContribution } from "@/db/contribution-mine";
import { listMyAnswers } from "@/db/question-answers";
import { listNotesToConfirm } from "@/db/session-notes";
import { editRefusal, withdrawRefusal } from "@/domain/contribution-permissions";
import { contributionReference } from "@/domain/contribution-words";
import type { Person } from "@/domain/person";
import { mineView } from "@/domain/talk-input";

export const metadata: Metadata = { title: "My contributions" };

const pageOf = 25;

export default async function MyContributionsPage({ searchParams }: PageProps<"/contributions">) {
  const viewer = await getViewer();
  if (!viewer) notFound();
  const { before, withdrawn, review, exercise } = mineView.parse(await searchParams);
  const [{ contributions, older }, exercises, notes] = await Promise.all([
    listMyContributions(viewer, { before, limit: pageOf, exercise }),
    listMyExercises(viewer),
    listNotesToConfirm(viewer),
  ]);
  const only = exercise ? `exercise=${exercise}` : "";
  const now = new Date();
  return (
    <Page>
      <Done withdrawn={withdrawn} review={review} />
      <PageHeading>My contributions</PageHeading>
      {contributions.length === 0 && !exercise ? <Nothing /> : <Download />}
      {exercises.length > 1 || exercise ? <OneExercise exercises={exercises} chosen={exercise} /> : null}
      <NotesToConfirm notes={notes} answer={answerNote} />
      <ol className="snd-said-list">
        {contributions.map((contribution) => (
          <MyContributionItem
            key={contribution.id}
            contribution={contribution}
            may={whatIMay(viewer, contribution, now)}
          />
        ))}
      </ol>
      {before ? null : <MyAnswers answers={await listMyAnswers(viewer)} />}
      <Pagination
        label="Contributions"
        previous={before ? { href: `/contributions?${only}`, text: "Newest" } : null}
        next={
          older ? { href: `/contributions?${only}&before=${contributions.at(-1)?.id}`, text: "Older" } : null
        }
      />
    </Page>
  );
}

function whatIMay(viewer: Person, { exercise, myForums, status, parentId }: MyContribution, now: Date) {
  if (!exercise) return { edit: false, withdraw: false };
  const facts = { contribution: { mine: true, status, parentId }, exercise: { ...exercise, myForums } };
  return { edit: !editRefusal(viewer, facts, now), withdraw: !withdrawRefusal(viewer, facts, now) };
}

function Done({ withdrawn, review }: { withdrawn: number | undefined; review: number | undefined }) {
  const id = withdrawn ?? review;
  if (!id) return null;
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">
        {withdrawn
          ? `${contributionReference(id)} has been withdrawn. Your colleagues no longer see it.`
          : `You have asked for a review of ${contributionReference(id)}. Somebody else will look at it.`}
      </p>
    </NotificationBanner>
  );
}

function Nothing() {
  return (
    <EmptyState
      action={
        <a className="govuk-link" href="/exercises">
          See what is open to you
        </a>
      }
    >
      You have not said anything yet. What you say about a draft, and what becomes of it, will be here.
    </EmptyState>
  );
}

type Chosen = { exercises: readonly { slug: string; title: string }[]; chosen: string | null };

function OneExercise({ exercises, chosen }: Chosen) {
  return (
    <SearchForm
      action="/contributions"
      label="Exercise"
      submit="Show"
      fields={[
        {
          type: "select",
          name: "exercise",
          label: "In which exercise?",
          value: chosen,
          options: [
            { value: "", text: "All of them" },
            ...exercises.map(({ slug, title }) => ({ value: slug, text: title })),
          ],
        },
      ]}
      {...(chosen ? { clear: "/contributions" } : {})}
    />
  );
}

function Download() {
  return (
    <p className="govuk-body">
      Download everything of yours:{" "}
      <a className="govuk-link" href="/contributions/download/text">
        to read (text)
      </a>{" "}
      or{" "}
      <a className="govuk-link" href="/contributions/download">
        for another system (JSON)
      </a>
    </p>
  );
}
