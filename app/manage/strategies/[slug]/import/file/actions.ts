"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { deleteDraftImport, findDraftImport, updateAnswers } from "@/db/draft-imports";
import { findStrategy } from "@/db/strategies";
import { insertDraft } from "@/db/version-drafts";
import { listVersionContent, listVersions } from "@/db/versions";
import { placedComments } from "@/domain/draft-comments";
import { confirmedImportInput } from "@/domain/draft-import-input";
import { headingsOf, reshaped } from "@/domain/draft-outline";
import { answered, questionProblems, questionsOf } from "@/domain/draft-questions";
import type { Person } from "@/domain/person";
import { draftFrom, titleFindings } from "@/domain/version-draft";
import { versionNumberProblem } from "@/domain/version-number";
import { importVersionRefusal } from "@/domain/version-permissions";

const gone = "This file is gone. Import it again.";

export const confirmImport = formAction(
  confirmedImportInput,
  async ({ slug, id, later, comments, ...chosen }, person) => {
    const strategy = await findStrategy(person, slug);
    if (!strategy) notFound();
    const refused = importVersionRefusal(strategy);
    if (refused) return { refused };
    const file = await findDraftImport(person, strategy.id);
    if (!file?.draft || file.id !== id) return { refused: gone };
    if (later) return keepAnswers(person, { slug, id, chosen: { ...chosen, comments: comments.join(" ") } });
    const invalid = questionProblems(questionsOf(file.draft), chosen);
    if (Object.keys(invalid).length > 0) return { invalid };
    const taken = await numberProblem(person, { strategyId: strategy.id, number: file.number });
    if (taken) return { refused: `${taken}. Import the file again with another number.` };

    const { draft, number, label } = file;
    const sections = answered(draft, chosen);
    const levels = headingsOf(sections).map((_, index) => chosen[`heading-${index}`]);
    const kept = draft.comments.filter((_, index) => comments.includes(String(index)));
    const previous = strategy.latestId ? await listVersionContent(person, strategy.latestId) : null;
    const made = draftFrom(reshaped(sections, levels), previous, randomUUID);
    const stored = await insertDraft(person, {
      strategyId: strategy.id,
      number,
      label,
      supersedesId: strategy.latestId,
      findings: [...titleFindings(draft.title, strategy.title), ...draft.findings],
      ...made,
      comments: placedComments(kept, made.content),
    });
    if (!stored)
      return { refused: "Somebody else imported a draft of this strategy since you opened this page." };
    await deleteDraftImport(person, id);
    refresh();
    redirect(`/manage/strategies/${slug}/versions/${number}?done=imported`);
  },
);

type Chosen = Readonly<Record<string, string | undefined>>;

async function keepAnswers(
  person: Person,
  { slug, id, chosen }: { slug: string; id: number; chosen: Chosen },
) {
  const said = Object.entries(chosen).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  if (!(await updateAnswers(person, id, Object.fromEntries(said)))) return { refused: gone };
  refresh();
  redirect(`/manage/strategies/${slug}?done=kept`);
}

async function numberProblem(person: Person, { strategyId, number }: { strategyId: number; number: string }) {
  const versions = await listVersions(person, strategyId);
  return versionNumberProblem(
    number,
    versions.map((version) => version.number),
  );
}
