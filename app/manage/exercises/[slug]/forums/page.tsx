import type { Metadata } from "next";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { InvitedForums } from "@/components/exercise/invited-forums";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { type ForumToAdd, listExerciseForums, listForumsToAdd } from "@/db/exercise-forums";
import type { Exercise } from "@/db/exercises";
import { countInWords } from "@/domain/counts-in-words";
import { setUpRefusal } from "@/domain/exercise-permissions";
import { forumKindWords } from "@/domain/forum";
import { addForums, takeForumOff } from "./actions";

const title = "Forums to invite";
export const metadata: Metadata = { title };

export default async function ExerciseForumsPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/forums">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const refusal = setUpRefusal("forums", exercise, new Date());
  const [invited, others] = await Promise.all([
    listExerciseForums(viewer, exercise.id),
    refusal ? [] : listForumsToAdd(viewer, exercise.id),
  ]);

  return (
    <Page back={{ href: `/manage/exercises/${slug}/set-up`, text: "Set-up" }}>
      {done ? <NotificationBanner success>Saved</NotificationBanner> : null}
      <PageHeading caption={exercise.title}>{title}</PageHeading>
      {invited.length === 0 ? (
        <EmptyState>No forum is invited yet.</EmptyState>
      ) : (
        <InvitedForums forums={invited} slug={slug} takeOff={refusal ? null : takeForumOff} />
      )}
      {refusal ? <InsetText>{refusal}</InsetText> : null}
      {others.length > 0 ? <AddForums exercise={exercise} others={others} /> : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/forums">
          Add a new forum or change who is in one
        </a>
      </p>
    </Page>
  );
}

type AddForumsProps = { exercise: Exercise; others: readonly ForumToAdd[] };

function AddForums({ exercise: { slug, launchedAt }, others }: AddForumsProps) {
  return (
    <div className="snd-measure">
      <ActionForm
        action={addForums}
        submit={launchedAt ? "Invite these forums now" : "Add these forums"}
        fields={[
          { type: "hidden", name: "slug", value: slug },
          {
            type: "checkboxes",
            name: "forum",
            label: "Add forums",
            size: "m",
            hint: launchedAt
              ? "Their members are invited at once, and an invitation cannot be taken back."
              : "Their members are invited when you launch the exercise.",
            small: true,
            options: others.map(optionOf),
          },
        ]}
      />
    </div>
  );
}

function optionOf({ slug, name, kind, members, membershipSource, restricted }: ForumToAdd) {
  const size = membershipSource === "unlisted" ? "members not listed here" : countInWords(members, "member");
  return {
    value: slug,
    text: name,
    hint: `${forumKindWords[kind]}, ${size}${restricted ? ", restricted" : ""}`,
  };
}
