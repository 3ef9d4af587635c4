import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import type { Field } from "@/components/form/field";
import { SearchForm } from "@/components/form/search-form";
import { Page } from "@/components/layout/page";
import { SubmissionTable } from "@/components/reach/submission-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { findProgress } from "@/db/exercise-progress";
import { listQuestions, type Question } from "@/db/questions";
import { listSubmissions, submissionsOnAPage } from "@/db/register";
import { contributionStatuses, statusWords } from "@/domain/contribution";
import { registerQuery } from "@/domain/reach-input";

const title = "Register of contributions";
export const metadata: Metadata = { title };

/** Every contribution there is, with where it is and how it is accounted for (D§2.2 B). */
export default async function RegisterPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/register">) {
  const { slug } = await params;
  const query = registerQuery.parse(await searchParams);
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const progress = await findProgress(viewer, exercise.id);
  if (!progress) notFound();
  const found = await listSubmissions(viewer, { ...query, exerciseId: exercise.id });
  const questions = await listQuestions(viewer, exercise.id);
  const rows = found.slice(0, submissionsOnAPage);
  const last = rows.at(-1);
  const older = found.length > submissionsOnAPage && last ? olderHref(slug, query, last.id) : null;

  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
      ]}
    >
      <PageHeading caption={exercise.title}>{title}</PageHeading>
      <p className="govuk-body snd-measure">
        Each contribution is in exactly one place, so they always add up to what was received. No names here:
        they are with those who moderate and code.
      </p>
      <SearchForm
        action={`/manage/exercises/${slug}/register`}
        label="Choose contributions"
        submit="Show these"
        fields={[
          {
            type: "select",
            name: "status",
            label: "Where it is",
            value: query.status,
            options: [
              { value: "", text: "Anywhere" },
              ...contributionStatuses.map((value) => ({ value, text: statusWords[value] })),
            ],
          },
          {
            type: "select",
            name: "forum",
            label: "Forum",
            value: query.forum,
            options: [
              { value: "", text: "Any forum" },
              ...progress.statuses.map(({ slug: value, name: text }) => ({ value, text })),
            ],
          },
          ...questionField(questions, query.question),
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState>There are none of these.</EmptyState>
      ) : (
        <SubmissionTable slug={slug} rows={rows} />
      )}
      <p className="govuk-body snd-measure">
        <a className="govuk-link" href={`/manage/exercises/${slug}/annotations.jsonld`} download>
          Download them with the words that they are about
        </a>{" "}
        as W3C Web Annotations (JSON-LD), for another system. Words and names are in it as they are published:
        no confidential name, and nothing that is held, withheld or withdrawn.
      </p>
      <Pagination next={older ? { href: older, text: "Older" } : null} label="Contributions" />
    </Page>
  );
}

function questionField(questions: readonly Question[], value: number | null): Field[] {
  const inWords = questions.filter(({ kind }) => kind === "open");
  if (inWords.length === 0) return [];
  return [
    {
      type: "select",
      name: "question",
      label: "Question answered",
      value: value === null ? "" : String(value),
      options: [
        { value: "", text: "Any, or none" },
        ...inWords.map(({ id, number, wording }) => ({ value: String(id), text: `${number}. ${wording}` })),
      ],
    },
  ];
}

function olderHref(
  slug: string,
  { status, forum, question }: ReturnType<typeof registerQuery.parse>,
  before: number,
) {
  const parts = [
    status && `status=${status}`,
    forum && `forum=${forum}`,
    question && `question=${question}`,
    `before=${before}`,
  ];
  return `/manage/exercises/${slug}/register?${parts.filter(Boolean).join("&")}`;
}
