import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import type { Field } from "@/components/form/field";
import { Page } from "@/components/layout/page";
import { PlacingsWaiting } from "@/components/placing/placings-waiting";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { listPlacingsWaiting } from "@/db/placings";
import { listStrategyExercises, type StrategyExercise } from "@/db/strategies";
import { movesOn, publishVersionRefusal } from "@/domain/version-permissions";
import { requirePerson, requireTeamVersion } from "../../../../find";
import { publishVersion } from "./actions";

export const metadata: Metadata = { title: "Publish a version" };

export default async function PublicationPage({
  params,
}: PageProps<"/manage/strategies/[slug]/versions/[number]/publication">) {
  const viewer = await requirePerson();
  const version = await requireTeamVersion(viewer, await params);
  const { number, strategySlug: slug } = version;
  const refusal = publishVersionRefusal(version, version);
  const exercises = await listStrategyExercises(viewer, version.strategyId);
  const movable = exercises.filter((exercise) => movesOn(exercise, new Date()));
  const movableSlugs = movable.map((exercise) => exercise.slug);
  const waiting = (await listPlacingsWaiting(viewer)).filter((one) => movableSlugs.includes(one.slug));
  const back = `/manage/strategies/${slug}/versions/${number}`;

  return (
    <Page back={{ href: back, text: `Version ${number}` }}>
      <div className="snd-measure">
        <PageHeading caption={version.strategyTitle}>
          Are you sure you want to publish version {number}?
        </PageHeading>
        {refusal ? (
          <InsetText>
            {refusal}{" "}
            {version.unexplainedCount > 0 ? (
              <a className="govuk-link" href={`${back}/changes`}>
                Say why each thing changed
              </a>
            ) : null}
          </InsetText>
        ) : (
          <>
            <WarningText>
              A published version cannot be edited or taken back. What should change afterwards goes into a
              new version.
            </WarningText>
            <p className="govuk-body">
              Everybody who is invited to an exercise about {version.strategyTitle} can read it
              {version.supersedesNumber ? ", with what changed and why" : ""}.
            </p>
            <PlacingsWaiting
              waiting={waiting}
              meaning="Not all that was said of earlier versions has its place in the present one. Settle it first, or it is looked for again in this version."
            />
            <ActionForm
              action={publishVersion}
              submit={`Publish version ${number}`}
              fields={[
                { type: "hidden", name: "slug", value: slug },
                { type: "hidden", name: "number", value: number },
                ...moveOnField(movable, number),
              ]}
              cancel={{ href: back, text: "No, go back" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function moveOnField(exercises: readonly StrategyExercise[], number: string): Field[] {
  if (exercises.length === 0) return [];
  return [
    {
      type: "checkboxes",
      name: "moveOn",
      label: "Exercises that go on with it (optional)",
      hint: "Left alone, an exercise keeps the version that it has. What was said stays by its words in either case.",
      options: exercises.map(({ slug, title, versionNumber, launchedAt }) => ({
        value: slug,
        text: launchedAt
          ? `Staff read and comment on ${number} from now: ${title}`
          : `Set up with ${number}: ${title}`,
        hint: versionNumber ? `Now version ${versionNumber}` : "No version is chosen yet",
      })),
    },
  ];
}
