import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { ExerciseTable } from "@/components/strategy/exercise-table";
import { StrategyFacts } from "@/components/strategy/strategy-facts";
import { TeamList } from "@/components/strategy/team-list";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { VersionTable } from "@/components/version/version-table";
import { listStrategyExercises, listTeam } from "@/db/strategies";
import { listVersions } from "@/db/versions";
import { startRefusal } from "@/domain/exercise-permissions";
import { importVersionRefusal } from "@/domain/version-permissions";
import { requirePerson, requireStrategy } from "../find";

const doneWords: Record<string, string> = {
  started: "The strategy is started, and you lead it. Import its first draft next.",
  discarded: "The draft is discarded.",
  kept: "What you said about the file is kept. Go on with it when you import a draft.",
};

export async function generateMetadata({
  params,
}: PageProps<"/manage/strategies/[slug]">): Promise<Metadata> {
  const { title } = await requireStrategy(await requirePerson(), await params);
  return { title };
}

export default async function StrategyPage({ params, searchParams }: PageProps<"/manage/strategies/[slug]">) {
  const viewer = await requirePerson();
  const strategy = await requireStrategy(viewer, await params);
  const { done } = await searchParams;
  const [versions, exercises, team] = await Promise.all([
    listVersions(viewer, strategy.id),
    listStrategyExercises(viewer, strategy.id),
    listTeam(viewer, strategy.id),
  ]);
  const refusal = importVersionRefusal(strategy);
  const message = typeof done === "string" ? doneWords[done] : undefined;

  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: "/manage/strategies", text: "Strategies" },
      ]}
    >
      {message ? <NotificationBanner success>{message}</NotificationBanner> : null}
      <PageHeading caption="Strategy">{strategy.title}</PageHeading>
      <TwoColumns
        rail={
          <Panel title="Team">
            <TeamList team={team} />
          </Panel>
        }
      >
        <StrategyFacts strategy={strategy} />
        <h2 className="govuk-heading-m">Versions</h2>
        {versions.length === 0 ? (
          <EmptyState>No draft has been imported yet.</EmptyState>
        ) : (
          <VersionTable slug={strategy.slug} versions={versions} />
        )}
        {refusal ? (
          <p className="govuk-body">{refusal}</p>
        ) : (
          <ButtonGroup>
            <ButtonLink href={`/manage/strategies/${strategy.slug}/import`}>Import a draft</ButtonLink>
            {strategy.latestNumber ? (
              <ButtonLink href={`/manage/strategies/${strategy.slug}/versions/new`} tone="secondary">
                Edit a new version from version {strategy.latestNumber}
              </ButtonLink>
            ) : null}
          </ButtonGroup>
        )}
        <h2 className="govuk-heading-m">Exercises</h2>
        {exercises.length === 0 ? (
          <EmptyState>
            Staff have not been asked about this strategy yet. An exercise needs a published version.
          </EmptyState>
        ) : (
          <ExerciseTable exercises={exercises} now={new Date()} />
        )}
        {strategy.latestNumber && startRefusal(viewer, strategy.myRoles.length) === null ? (
          <ButtonLink href={`/manage/exercises/new?strategy=${strategy.slug}`} tone="secondary">
            Start an exercise
          </ButtonLink>
        ) : null}
      </TwoColumns>
    </Page>
  );
}
