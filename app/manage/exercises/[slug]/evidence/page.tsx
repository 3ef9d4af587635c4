import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { EvidenceList } from "@/components/summary/evidence-list";
import { PageHeading } from "@/components/ui/page-heading";
import { countEvidence, evidencePage, findEvidenceTitle, listEvidence } from "@/db/evidence";
import { findExercise } from "@/db/exercises";
import { statusWords } from "@/domain/contribution";
import { countInWords } from "@/domain/counts-in-words";
import { type EvidenceFilter, evidenceFilter } from "@/domain/evidence-input";
import { issueReference } from "@/domain/issue";

export const metadata: Metadata = { title: "What a figure is made of" };

export default async function EvidencePage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/evidence">) {
  const { slug } = await params;
  const viewer = await getViewer();
  const filter = evidenceFilter.safeParse(await searchParams);
  const exercise = await findExercise(viewer, slug);
  if (!exercise?.onTeam || !filter.success) notFound();
  const found = await listEvidence(viewer, exercise.id, filter.data);
  const rows = found.slice(0, evidencePage);
  const last = found.length > evidencePage ? rows.at(-1) : undefined;
  const count = await countEvidence(viewer, exercise.id, filter.data);
  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
      ]}
    >
      <PageHeading caption={exercise.title}>
        {titleOf(filter.data, await findEvidenceTitle(viewer, exercise.id, filter.data))}
      </PageHeading>
      <p className="govuk-body">
        {countInWords(count, "contribution")} that you may read. For the team only: not for publication.
      </p>
      <EvidenceList rows={rows} next={last ? nextPage(slug, filter.data, last.id) : null} />
    </Page>
  );
}

type Titles = Awaited<ReturnType<typeof findEvidenceTitle>>;

function titleOf({ issue, status, section, coded }: EvidenceFilter, titles: Titles): string {
  if (titles.theme) return `Theme: ${titles.theme}`;
  if (issue) return `${issueReference(issue)}: ${titles.issue ?? ""}`;
  if (titles.forum) return `Forum: ${titles.forum}`;
  if (status) return statusWords[status];
  if (section) return `Section ${section}`;
  return coded ? "Not accounted for yet" : "Every contribution";
}

function nextPage(slug: string, { issue, ...filter }: EvidenceFilter, after: number) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, after })) if (value) query.set(key, String(value));
  if (issue) query.set("issue", issueReference(issue));
  return `/manage/exercises/${slug}/evidence?${query}`;
}
