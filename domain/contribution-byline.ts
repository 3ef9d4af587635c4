/** Who wrote a contribution, as far as the viewer may know. `author` is null where a wall stands between. */
export type Authorship = {
  mine: boolean;
  /** It came with the file of the draft: nobody is its author, and a forum is said to have said it. */
  fromFile: boolean;
  author: { name: string; post: string | null; named: boolean } | null;
  /** `name` is null where even the forum’s name is not for the viewer. */
  forum: { name: string | null; restricted: boolean; mine: boolean };
};

export type Byline = {
  who: string;
  /** The author’s post, where their name is shown. */
  post: string | null;
  /** The forum, unless `who` already says it or it may not stand beside a name. */
  forum: string | null;
  /** The viewer knows the name although peers do not: say so beside it. */
  confidential: boolean;
};

/**
 * What stands over a contribution (D§2.7, D§3.1). Peers of the forum see a name that was given to them; everyone
 * else sees the forum. A convenor and the evidence team see a confidential name, with a mark. A restricted forum
 * never stands beside a name outside it, whoever looks.
 */
export function bylineOf({ mine, fromFile, author, forum }: Authorship): Byline {
  const named = author?.named ?? false;
  if (mine) return { who: "You", post: null, forum: forum.name, confidential: !named };
  const outside = forum.restricted && !forum.mine;
  if (fromFile)
    return { who: "From the Word file", post: null, forum: outside ? null : forum.name, confidential: false };
  if (author && !outside) {
    return { who: author.name, post: author.post, forum: forum.name, confidential: !named };
  }
  if (forum.mine) return { who: "Name confidential", post: null, forum: forum.name, confidential: false };
  return {
    who: `A member of ${forum.name ?? "a restricted forum"}`,
    post: null,
    forum: null,
    confidential: false,
  };
}
