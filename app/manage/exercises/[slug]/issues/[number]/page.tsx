import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { issueFields } from "@/components/analysis/issue-fields";
import { ActionForm } from "@/components/form/action-form";
import type { Field } from "@/components/form/field";
import { Page } from "@/components/layout/page";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { type Issue, listIssues, listSectionsOf } from "@/db/issues";
import { analyseRefusal } from "@/domain/coding-permissions";
import { countInWords } from "@/domain/counts-in-words";
import { issueReference, responseWords } from "@/domain/issue";
import { issueAddress } from "@/domain/issue-input";
import { requireTeamExercise } from "../../coding/find";
import { answerIssue, rewordIssue } from "../actions";

export const metadata: Metadata = { title: "Answer an issue" };

export default async function IssuePage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/issues/[number]">) {
  const address = issueAddress.safeParse(await params);
  if (!address.success) notFound();
  const { slug, number } = address.data;
  const { saved } = await searchParams;
  const { viewer, exercise } = await requireTeamExercise(slug);
  const issue = (await listIssues(viewer, exercise.id)).find((one) => one.number === number);
  if (!issue) notFound();
  const refusal = analyseRefusal(viewer, exercise);
  const sections = exercise.versionId ? await listSectionsOf(viewer, exercise.versionId) : [];
  const hidden = hiddenFields(slug, issue);
  return (
    <Page back={{ href: `/manage/exercises/${slug}/issues`, text: "Issues and responses" }}>
      {saved === "issue" ? <NotificationBanner success>The issue is saved.</NotificationBanner> : null}
      <PageHeading caption={`${issueReference(number)}, ${issue.theme}`}>{issue.statement}</PageHeading>
      <div className="snd-measure">
        <p className="govuk-body">
          Raised by{" "}
          <a
            className="govuk-link"
            href={`/manage/exercises/${slug}/evidence?issue=${issueReference(number)}`}
          >
            {countInWords(issue.people, "person", "people")} in{" "}
            {countInWords(issue.contributions, "contribution")}
          </a>
          . {issue.changes > 0 ? `Cited by ${countInWords(issue.changes, "change")} of the draft.` : ""}
        </p>
        {refusal ? (
          <>
            <p className="govuk-body">
              {issue.responseCode
                ? `${responseWords[issue.responseCode]}. ${issue.responseReason}`
                : "Not answered."}
            </p>
            <p className="govuk-body">{refusal}</p>
          </>
        ) : (
          <>
            <h2 className="govuk-heading-m">Response</h2>
            <ActionForm
              id="answer"
              label="Answer the issue"
              action={answerIssue}
              submit="Save the response"
              fields={[...hidden, ...responseFields(issue)]}
            />
            <h2 className="govuk-heading-m">The issue itself</h2>
            <ActionForm
              id="issue"
              label="Reword the issue"
              action={rewordIssue}
              submit="Save the issue"
              tone="secondary"
              fields={[...hidden, ...issueFields(sections, issue)]}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function hiddenFields(slug: string, { number, revision }: Issue): Field[] {
  return [
    { type: "hidden", name: "slug", value: slug },
    { type: "hidden", name: "number", value: number },
    { type: "hidden", name: "revision", value: revision },
  ];
}

function responseFields(issue: Issue): Field[] {
  return [
    {
      type: "radios",
      name: "response",
      label: "What is the response?",
      small: true,
      value: issue.responseCode,
      options: Object.entries(responseWords).map(([value, text]) => ({ value, text })),
    },
    {
      type: "textarea",
      name: "reason",
      label: "Why",
      hint: "Staff read this. Say which section covers it, who it was passed to, or why nothing changes.",
      rows: 4,
      value: issue.responseReason,
    },
    {
      type: "text",
      name: "role",
      label: "Role that answers",
      hint: "Such as Head of Digital. Not a name.",
      value: issue.responderRole,
    },
  ];
}
