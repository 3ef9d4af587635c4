import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { SetUpPage } from "@/components/exercise/set-up-page";
import { ActionForm } from "@/components/form/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { listVersionsToDiscuss, type VersionToDiscuss } from "@/db/exercise-set-up";
import { dayInWords } from "@/domain/dates-in-words";
import { chooseDraft } from "../actions";

const title = "The draft that people will read";
export const metadata: Metadata = { title };

export default async function DraftPage({ params }: PageProps<"/manage/exercises/[slug]/set-up/draft">) {
  const { viewer, exercise, refusal } = await requirePart((await params).slug, "draft");
  const versions = await listVersionsToDiscuss(viewer, exercise.strategyId);
  return (
    <SetUpPage exercise={exercise} part="draft" title={title} refusal={refusal}>
      {versions.length === 0 ? (
        <EmptyState
          action={
            <a className="govuk-link" href={`/manage/strategies/${exercise.strategySlug}`}>
              Import and publish a draft of {exercise.strategyTitle}
            </a>
          }
        >
          No version of this strategy has been published yet.
        </EmptyState>
      ) : (
        <ActionForm
          action={chooseDraft}
          submit="Save and continue"
          fields={[
            { type: "hidden", name: "slug", value: exercise.slug },
            {
              type: "radios",
              name: "version",
              label: "Which published version?",
              hint: "It cannot change once people read it. A newer version can be published later.",
              value: exercise.versionId === null ? undefined : String(exercise.versionId),
              options: versions.map(optionOf),
            },
          ]}
        />
      )}
    </SetUpPage>
  );
}

function optionOf({ id, number, label, publishedAt, superseded }: VersionToDiscuss) {
  const published = publishedAt ? `Published on ${dayInWords(publishedAt)}` : "";
  return {
    value: String(id),
    text: `Version ${number}${label ? `, ${label}` : ""}`,
    hint: superseded ? `${published}. Superseded by a newer version.` : published,
  };
}
