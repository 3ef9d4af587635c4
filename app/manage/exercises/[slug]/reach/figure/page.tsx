import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { Figure, Figures } from "@/components/charts/figure";
import { Page } from "@/components/layout/page";
import { InviteeList } from "@/components/reach/invitee-list";
import { SectionActivityTable } from "@/components/reach/section-activity-table";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findReach } from "@/db/reach";
import { inviteesOnAPage, listInvitees, listSectionActivity } from "@/db/reach-lineage";
import { basisWords, reachMeanings, reachWords } from "@/domain/metric";
import { reachQuery } from "@/domain/reach-input";
import { groupOf } from "./group";

export const metadata: Metadata = { title: "What a figure is made of" };

/** Where a figure of reach opens to: how it is counted, and what it is made of. */
export default async function ReachFigurePage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/reach/figure">) {
  const { slug } = await params;
  const query = reachQuery.parse(await searchParams);
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const reach = await findReach(viewer, exercise.id);
  const group = reach && groupOf(reach, query);
  const metric = group?.reach[query.figure];
  if (!group || !metric) notFound();

  return (
    <Page
      breadcrumbs={[
        { href: "/manage", text: "Manage" },
        { href: `/manage/exercises/${slug}`, text: exercise.title },
        { href: `/manage/exercises/${slug}/reach`, text: "Reach" },
      ]}
    >
      <PageHeading caption={exercise.title}>
        {reachWords[query.figure]}: {group.name}
      </PageHeading>
      <p className="govuk-body">
        {reachMeanings[query.figure]}. For the programme team only: not for publication.
      </p>
      <Figures>
        <Figure
          value={metric.value}
          label={reachWords[query.figure].toLowerCase()}
          basis={`${basisWords[metric.basis]}${metric.deduplicated ? ", each person once" : ""}`}
          source={metric.source}
          asAt={metric.asAt}
        />
      </Figures>
      {query.figure === "invited" ? (
        <Invited slug={slug} query={query} group={{ ...group, exerciseId: exercise.id }} />
      ) : null}
      {query.figure !== "eligible" && query.figure !== "invited" ? (
        <SectionActivityTable
          rows={await listSectionActivity(viewer, { ...group.ids, exerciseId: exercise.id })}
          register={`/manage/exercises/${slug}/register${query.forum ? `?forum=${query.forum}` : ""}`}
        />
      ) : null}
    </Page>
  );
}

type InvitedProps = {
  slug: string;
  query: ReturnType<typeof reachQuery.parse>;
  group: NonNullable<ReturnType<typeof groupOf>> & { exerciseId: number };
};

async function Invited({ slug, query, group }: InvitedProps) {
  if (group.unlisted)
    return <InsetText>This forum keeps no list here, so there is nobody to show.</InsetText>;
  if (group.restricted) {
    return (
      <InsetText>
        This forum is restricted: its name is not shown beside the names of people. Its convenors know who is
        in it.
      </InsetText>
    );
  }
  const viewer = await requirePerson();
  const people = await listInvitees(viewer, { ...group.ids, exerciseId: group.exerciseId }, query.after);
  const at = (after: number) => {
    const parts = [
      "figure=invited",
      query.forum && `forum=${query.forum}`,
      query.directorate === null ? null : `directorate=${query.directorate}`,
      after > 0 && `after=${after}`,
    ];
    return `/manage/exercises/${slug}/reach/figure?${parts.filter(Boolean).join("&")}`;
  };
  return (
    <InviteeList
      people={people.slice(0, inviteesOnAPage)}
      previous={query.after > 0 ? at(Math.max(query.after - inviteesOnAPage, 0)) : null}
      next={people.length > inviteesOnAPage ? at(query.after + inviteesOnAPage) : null}
    />
  );
}
