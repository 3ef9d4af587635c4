"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { insertIssue, listIssues, updateIssue, updateResponse } from "@/db/issues";
import { analyseRefusal } from "@/domain/coding-permissions";
import { issueInput, newIssueInput, responseInput } from "@/domain/issue-input";
import type { Person } from "@/domain/person";
import { findTeamExercise } from "../coding/find";

const elsewhere =
  "Somebody else saved this issue since you opened the page. Copy what you typed, then open it again.";

export const raiseIssue = formAction(newIssueInput, async (input, person) => {
  const exercise = await findTeamExercise(input.slug, person);
  const refused = analyseRefusal(person, exercise);
  if (refused) return { refused };
  const number = await insertIssue(person, {
    exerciseId: exercise.id,
    themeId: input.theme,
    statement: input.statement,
    codes: input.codes,
    sectionStableId: input.section || null,
    contested: input.contested === "yes",
  });
  if (!number) return { invalid: { codes: "No contribution carries any of these codes yet" } };
  refresh();
  redirect(`/manage/exercises/${input.slug}/issues/${number}`);
});

export const rewordIssue = formAction(issueInput, async ({ slug, number, revision, ...changed }, person) => {
  const { exercise, issue } = await findIssue({ slug, number }, person);
  const refused = analyseRefusal(person, exercise);
  if (refused) return { refused };
  const saved = await updateIssue(
    person,
    { id: issue.id, exerciseId: exercise.id, number, revision },
    {
      statement: changed.statement,
      sectionStableId: changed.section || null,
      contested: changed.contested === "yes",
    },
  );
  if (!saved) return { refused: elsewhere };
  refresh();
  redirect(`/manage/exercises/${slug}/issues/${number}?saved=issue`);
});

export const answerIssue = formAction(
  responseInput,
  async ({ slug, number, revision, ...answer }, person) => {
    const { exercise, issue } = await findIssue({ slug, number }, person);
    const refused = analyseRefusal(person, exercise);
    if (refused) return { refused };
    const saved = await updateResponse(
      person,
      { id: issue.id, exerciseId: exercise.id, number, revision },
      { responseCode: answer.response, responseReason: answer.reason, responderRole: answer.role },
    );
    if (!saved) return { refused: elsewhere };
    refresh();
    redirect(`/manage/exercises/${slug}/issues?answered=${number}`);
  },
);

async function findIssue({ slug, number }: { slug: string; number: number }, person: Person) {
  const exercise = await findTeamExercise(slug, person);
  const issue = (await listIssues(person, exercise.id)).find((one) => one.number === number);
  if (!issue) notFound();
  return { exercise, issue };
}
