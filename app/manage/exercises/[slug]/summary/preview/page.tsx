import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SummaryReading } from "@/components/summary/summary-reading";
import { InsetText } from "@/components/ui/inset-text";
import { compileSummary } from "@/domain/summary-compile";
import { findSummary, requirePerson } from "../find";

export const metadata: Metadata = { title: "The summary as it stands" };

export default async function SummaryPreviewPage({
  params,
}: PageProps<"/manage/exercises/[slug]/summary/preview">) {
  const { slug } = await params;
  const { facts, complete } = await findSummary(slug, await requirePerson());
  // What is still to be done stands there; what there is cannot be compiled without it.
  if (!complete) redirect(`/manage/exercises/${slug}/summary`);
  return (
    <Page back={{ href: `/manage/exercises/${slug}/summary`, text: "Engagement summary" }}>
      <InsetText>This is how it stands now. It is not sealed and not for publication.</InsetText>
      <SummaryReading content={compileSummary(facts)} evidence={`/manage/exercises/${slug}/evidence`} />
    </Page>
  );
}
