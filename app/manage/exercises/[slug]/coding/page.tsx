import type { Metadata } from "next";
import { CodeFrameTable } from "@/components/analysis/code-frame-table";
import { CoverageBar } from "@/components/charts/coverage-bar";
import { Page } from "@/components/layout/page";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { listCodeFrame } from "@/db/code-frame";
import { findCodingProgress, findNextToCode } from "@/db/codings";
import { analyseRefusal } from "@/domain/coding-permissions";
import { countInWords } from "@/domain/counts-in-words";
import { requireTeamExercise } from "./find";

export const metadata: Metadata = { title: "Coding" };

export default async function CodingPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/coding">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const { viewer, exercise } = await requireTeamExercise(slug);
  const base = `/manage/exercises/${slug}`;
  const refusal = analyseRefusal(viewer, exercise);
  const progress = await findCodingProgress(viewer, exercise.id);
  const next = refusal ? null : await findNextToCode(viewer, { exerciseId: exercise.id, after: 0 });
  const frame = await listCodeFrame(viewer, exercise.id);
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: base, text: exercise.title },
      ]}
    >
      {done === "all" ? (
        <NotificationBanner success>Every contribution is accounted for.</NotificationBanner>
      ) : null}
      <PageHeading caption={exercise.title}>Coding</PageHeading>
      <CoverageBar
        total={progress.received}
        done={progress.coded + progress.disposed}
        of="contributions"
        verb="accounted for"
      />
      <p className="govuk-body">
        {countInWords(progress.coded, "contribution")} coded,{" "}
        {countInWords(progress.disposed, "contribution")} with a stated reason for having no code, and{" "}
        <a className="govuk-link" href={`${base}/evidence?coded=no`}>
          {countInWords(progress.left, "contribution")} left
        </a>
        . A person chooses every code.
      </p>
      {refusal ? <p className="govuk-body">{refusal}</p> : null}
      <ButtonGroup>
        {next && frame.length > 0 ? (
          <ButtonLink href={`${base}/coding/${next}`}>Code the next one</ButtonLink>
        ) : null}
        {refusal ? null : (
          <ButtonLink href={`${base}/coding/frame`} tone={frame.length > 0 ? "secondary" : "primary"}>
            {frame.length > 0 ? "Change the code frame" : "Start the code frame"}
          </ButtonLink>
        )}
        <ButtonLink href={`${base}/issues`} tone="secondary">
          Issues and responses
        </ButtonLink>
      </ButtonGroup>
      <CodeFrameTable frame={frame} slug={slug} mayRaise={refusal === null} />
    </Page>
  );
}
