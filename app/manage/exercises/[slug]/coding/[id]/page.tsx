import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CodedContribution } from "@/components/analysis/coded-contribution";
import { CodingForm } from "@/components/analysis/coding-form";
import { ReasonsGiven } from "@/components/analysis/reasons-given";
import { CoverageBar } from "@/components/charts/coverage-bar";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { listCodeFrame } from "@/db/code-frame";
import { findCodingProgress, findNextToCode, findToCode } from "@/db/codings";
import { listReasonsByForum } from "@/db/contribution-reasons";
import { codingAddress } from "@/domain/coding-input";
import { analyseRefusal } from "@/domain/coding-permissions";
import { numberInWords } from "@/domain/counts-in-words";
import { codeContribution } from "../actions";
import { requireTeamExercise } from "../find";

export const metadata: Metadata = { title: "Code a contribution" };

export default async function CodeContributionPage({
  params,
}: PageProps<"/manage/exercises/[slug]/coding/[id]">) {
  const address = codingAddress.safeParse(await params);
  if (!address.success) notFound();
  const { slug, id } = address.data;
  const { viewer, exercise } = await requireTeamExercise(slug);
  const contribution = await findToCode(viewer, { exerciseId: exercise.id, id });
  if (!contribution) notFound();
  const progress = await findCodingProgress(viewer, exercise.id);
  const next = await findNextToCode(viewer, { exerciseId: exercise.id, after: id });
  const refusal = analyseRefusal(viewer, exercise);
  const base = `/manage/exercises/${slug}/coding`;
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
        { href: base, text: "Coding" },
      ]}
    >
      <PageHeading>
        Contribution {numberInWords(contribution.place)} of {numberInWords(progress.received)}
      </PageHeading>
      <CoverageBar
        total={progress.received}
        done={progress.coded + progress.disposed}
        of="contributions"
        verb="accounted for"
      />
      <div className="snd-board">
        <div>
          <CodedContribution contribution={contribution} />
          <ReasonsGiven reasons={await listReasonsByForum(viewer, { exerciseId: exercise.id, id })} />
        </div>
        <div>
          {refusal ? (
            <p className="govuk-body">{refusal}</p>
          ) : (
            <CodingForm
              action={codeContribution}
              slug={slug}
              contribution={contribution}
              frame={await listCodeFrame(viewer, exercise.id)}
              later={next ? `${base}/${next}` : base}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
