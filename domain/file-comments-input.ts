import { z } from "zod";
import { slug } from "./exercise-input";

const choice = z.string().max(200).default("");

/** The most comments that are settled at once; the others wait. */
export const mostCommentsAtOnce = 200;

const each: Record<`comment-${number}`, typeof choice> = Object.fromEntries(
  Array.from({ length: mostCommentsAtOnce }, (_, index) => [`comment-${index}`, choice]),
);

/** Which forum said all comments, or each by its place in the list: its slug, “none” to give it up, empty to wait. */
export const fileCommentsInput = z.strictObject({ slug, all: choice }).extend(each);

/** What becomes of a comment: the forum that said it, or null where it is given up. */
export type CommentChoice = { id: number; forumId: number | null };

type Chosen = {
  all: string;
  each: Readonly<Record<string, string>>;
  comments: readonly { id: number }[];
  forums: readonly { id: number; slug: string }[];
};

/** What becomes of each comment; one of which nothing was said waits on. */
export function fileCommentChoices({ all, each: said, comments, forums }: Chosen): CommentChoice[] {
  return comments.slice(0, mostCommentsAtOnce).flatMap(({ id }, index): CommentChoice[] => {
    const chosen = said[`comment-${index}`] || all;
    if (chosen === "none") return [{ id, forumId: null }];
    const forum = forums.find((one) => one.slug === chosen);
    return forum ? [{ id, forumId: forum.id }] : [];
  });
}
