import type { Metadata } from "next";
import { fileCommentFields } from "@/components/exercise/file-comment-fields";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { listWaitingComments } from "@/db/draft-comments";
import { listExerciseForums } from "@/db/exercise-forums";
import { fileCommentsRefusal } from "@/domain/exercise-permissions";
import { requirePerson, requireTeamExercise } from "../../find";
import { settleFileComments } from "./actions";

export const metadata: Metadata = { title: "Comments from the Word file" };

export default async function FileCommentsPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/file-comments">) {
  const viewer = await requirePerson();
  const { slug } = await params;
  const { done } = await searchParams;
  const exercise = await requireTeamExercise(viewer, slug);
  const refusal = fileCommentsRefusal(exercise, new Date());
  const [comments, forums] = await Promise.all([
    listWaitingComments(viewer, exercise.id),
    listExerciseForums(viewer, exercise.id),
  ]);
  return (
    <Page back={{ href: `/manage/exercises/${slug}`, text: "How it is going" }}>
      <div className="snd-measure">
        {done === "settled" ? (
          <NotificationBanner success>
            The comments are settled. Those that a forum said stand beside the draft.
          </NotificationBanner>
        ) : null}
        <PageHeading caption={exercise.title}>Comments from the Word file</PageHeading>
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : comments.length === 0 ? (
          <EmptyState>No comments wait to be brought in.</EmptyState>
        ) : (
          <>
            <p className="govuk-body">
              They stood beside the draft in Word. Say which forum said each, and it becomes a contribution
              beside its words, shown as “From the Word file”. Nobody is counted as having taken part because
              of it.
            </p>
            <ActionForm
              action={settleFileComments}
              submit="Bring them in"
              fields={[{ type: "hidden", name: "slug", value: slug }, ...fileCommentFields(comments, forums)]}
              cancel={{ href: `/manage/exercises/${slug}`, text: "Cancel" }}
            />
          </>
        )}
      </div>
    </Page>
  );
}
