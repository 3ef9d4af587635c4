import type { Metadata } from "next";
import { ForumExercises } from "@/components/forum/forum-exercises";
import { ForumFacts } from "@/components/forum/forum-facts";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import type { Forum } from "@/db/forums";
import { countOrNoneYet } from "@/domain/counts-in-words";
import { forumKindWords } from "@/domain/forum";
import { manageForumsRefusal, membersRefusal } from "@/domain/forum-permissions";
import { requireForum, requirePerson } from "../find";

export async function generateMetadata({ params }: PageProps<"/forums/[slug]">): Promise<Metadata> {
  const { name } = await requireForum(await requirePerson(), (await params).slug);
  return { title: name };
}

export default async function ForumPage({ params, searchParams }: PageProps<"/forums/[slug]">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const viewer = await requirePerson();
  const forum = await requireForum(viewer, slug);
  const knowsMembers = membersRefusal(viewer, forum) === null;

  return (
    <Page breadcrumbs={[{ href: "/forums", text: "Forums" }]}>
      {done ? <NotificationBanner success>Saved</NotificationBanner> : null}
      <PageHeading caption={forumKindWords[forum.kind]}>{forum.name}</PageHeading>
      <TwoColumns rail={<Talk forum={forum} />}>
        {forum.description ? <p className="govuk-body">{forum.description}</p> : null}
        <ForumFacts forum={forum} knowsMembers={knowsMembers} />
        <ButtonGroup>
          {knowsMembers && forum.membershipSource !== "unlisted" ? (
            <ButtonLink href={`/forums/${slug}/members`} tone="secondary">
              Members
            </ButtonLink>
          ) : null}
          {knowsMembers && forum.membershipSource !== "unlisted" ? (
            <ButtonLink href={`/forums/${slug}/access-codes`} tone="secondary">
              Access codes
            </ButtonLink>
          ) : null}
          <ButtonLink href={`/forums/${slug}/sessions`} tone="secondary">
            Sessions
          </ButtonLink>
          {manageForumsRefusal(viewer) === null ? (
            <ButtonLink href={`/forums/${slug}/details`} tone="secondary">
              Change this forum
            </ButtonLink>
          ) : null}
        </ButtonGroup>
        <h2 className="govuk-heading-m">Exercises</h2>
        {forum.exercises.length === 0 ? (
          <EmptyState>This forum has not been invited to an exercise yet.</EmptyState>
        ) : (
          <ForumExercises exercises={forum.exercises} />
        )}
      </TwoColumns>
    </Page>
  );
}

function Talk({ forum: { recent, convened } }: { forum: Forum }) {
  return (
    <Panel title="Talk in this forum">
      <p className="govuk-body">
        {recent === null
          ? "What is said in this forum is read by its members and by the programme team of each exercise."
          : `${countOrNoneYet(recent, "contribution")} over the last 30 days.`}
      </p>
      {convened ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/moderation">
            Moderate this forum
          </a>
        </p>
      ) : null}
    </Panel>
  );
}
