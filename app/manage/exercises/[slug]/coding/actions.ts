"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { insertCode, insertTheme } from "@/db/code-frame";
import { findNextToCode, findToCode, updateCoding } from "@/db/codings";
import { codeInput, codingInput, themeInput } from "@/domain/coding-input";
import { analyseRefusal } from "@/domain/coding-permissions";
import { findTeamExercise } from "./find";

export const addTheme = formAction(themeInput, async ({ slug, name, description }, person) => {
  const exercise = await findTeamExercise(slug, person);
  const refused = analyseRefusal(person, exercise);
  if (refused) return { refused };
  const added = await insertTheme(person, { exerciseId: exercise.id, name, description });
  if (!added) return { invalid: { name: "There is a theme of this name already" } };
  refresh();
  redirect(`/manage/exercises/${slug}/coding/frame`);
});

export const addCode = formAction(codeInput, async ({ slug, theme, label, definition }, person) => {
  const exercise = await findTeamExercise(slug, person);
  const refused = analyseRefusal(person, exercise);
  if (refused) return { refused };
  const added = await insertCode(person, { exerciseId: exercise.id, themeId: theme, label, definition });
  if (!added) return { invalid: { label: "There is a code of this name already" } };
  refresh();
  redirect(`/manage/exercises/${slug}/coding/frame`);
});

export const codeContribution = formAction(
  codingInput,
  async ({ slug, id, codes, disposition, note }, person) => {
    const exercise = await findTeamExercise(slug, person);
    const refused = analyseRefusal(person, exercise);
    if (refused) return { refused };
    if (!(await findToCode(person, { exerciseId: exercise.id, id }))) notFound();
    const saved = await updateCoding(person, {
      exerciseId: exercise.id,
      contributionId: id,
      codes,
      disposition: disposition || null,
      note,
    });
    if (!saved) return { refused: "The code frame has changed since you opened this page. Open it again." };
    const next = await findNextToCode(person, { exerciseId: exercise.id, after: id });
    refresh();
    redirect(next ? `/manage/exercises/${slug}/coding/${next}` : `/manage/exercises/${slug}/coding?done=all`);
  },
);
