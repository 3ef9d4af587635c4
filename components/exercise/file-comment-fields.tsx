import type { Field } from "@/components/form/field";
import type { WaitingComment } from "@/db/draft-comments";
import type { ExerciseForum } from "@/db/exercise-forums";

/** As many as one form settles; the others wait. */
const mostAtOnce = 200;

/** Which forum said all the comments, and each of them where it differs. */
export function fileCommentFields(
  comments: readonly WaitingComment[],
  forums: readonly ExerciseForum[],
): Field[] {
  const said = forums.map(({ slug, name }) => ({ value: slug, text: name }));
  const givenUp = { value: "none", text: "Nobody: give it up" };
  return [
    {
      type: "select",
      name: "all",
      label: "Who said all the comments of which you say nothing below?",
      value: "",
      options: [{ value: "", text: "They wait" }, ...said, givenUp],
    },
    ...comments.slice(0, mostAtOnce).flatMap((comment, index): Field[] => [
      { type: "content", content: <Comment comment={comment} /> },
      {
        type: "select",
        name: `comment-${index}`,
        label: `Who said “${shortened(comment.body)}”?`,
        value: "",
        options: [{ value: "", text: "As said above for all" }, ...said, givenUp],
      },
    ]),
  ];
}

function Comment({ comment: { body, words, section, title, block } }: { comment: WaitingComment }) {
  const place =
    section === null
      ? "No longer in the draft: it will stand by the first section"
      : `Section ${section}, ${title}`;
  return (
    <>
      <p className="snd-said">{body}</p>
      <p className="snd-quiet">
        {block ? `${place}, paragraph ${block}` : place}
        {words ? `, on “${shortened(words)}”` : ""}
      </p>
    </>
  );
}

function shortened(body: string): string {
  return body.length <= 60 ? body : `${body.slice(0, 60)}…`;
}
