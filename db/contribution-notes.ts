import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { AnchorState } from "@/domain/anchor-state";
import type { Channel } from "@/domain/contribution";
import type { Authorship } from "@/domain/contribution-byline";
import type { ReasonGiven } from "@/domain/contribution-reason";
import type { Person } from "@/domain/person";
import type { Transaction } from "./client";
import {
  type AnchorRow,
  anchorRows,
  becameOf,
  earlierPassage,
  type Meant,
  meantOf,
  type Passage,
} from "./contribution-anchors";
import { type Suggested, suggestedShown } from "./contribution-suggestions";
import { contributionAuthors, contributions } from "./schema/contributions";
import { forums } from "./schema/people";
import { type Hearing, heard, shown } from "./talk-scope";
import { inMyForums } from "./visibility";

/** A contribution as it stands beside the draft: what was said, and who said it as far as the viewer may know. */
export type Note = {
  id: number;
  parentId: number | null;
  blockStableId: string | null;
  body: string;
  /** The words of the draft that it is about, as they were when it was made, and what has become of them. */
  meant: Meant | null;
  /** What it was said of, where that was another version, and what became of it since. */
  earlier: (Passage & { became: AnchorState | null }) | null;
  /** The question that it answers. */
  answers: { number: number; wording: string } | null;
  /** Other words that it proposes for its block. */
  suggested: Suggested | null;
  receivedAt: Date;
  editedAt: Date | null;
  redacted: boolean;
  /** The reasons that the viewer gave for it. How many others gave is nothing that they are told. */
  reasons: ReasonGiven[];
  authorship: Authorship;
};

/** A note with its newest replies, the oldest of them first; `more` says that there are others before them. */
export type NoteWithReplies = Note & { replies: Note[]; more: boolean };

const repliesBeside = 3;

/**
 * The contributions of `ids` (a query) with the newest replies to each, in one statement, the newest first.
 * `pinned` is shown besides, if it is a reply to one of them.
 */
export async function listNotes(
  tx: Transaction,
  viewer: Person,
  query: { ids: SQL; hearing: Hearing; replies?: number; pinned?: number | undefined },
): Promise<NoteWithReplies[]> {
  const limit = query.replies ?? repliesBeside;
  const rows = await tx
    .select(noteColumns)
    .from(contributions)
    .leftJoin(contributionAuthors, eq(contributionAuthors.contributionId, contributions.id))
    .leftJoin(forums, eq(forums.id, contributions.forumId))
    .where(sql`${contributions.id} = any(array(${withReplies(query, limit + 1)}))`)
    .orderBy(desc(contributions.id));
  return threaded(
    rows.map((row) => noteOf(row, viewer)),
    { limit, pinned: query.pinned },
  );
}

function withReplies(
  { ids, hearing, pinned }: { ids: SQL; hearing: Hearing; pinned?: number | undefined },
  limit: number,
) {
  const besides = pinned
    ? sql`union select c.id from contributions c where c.id = ${pinned} and ${shown} and ${heard(hearing)}`
    : sql``;
  return sql`with top as (${ids})
    select id from top union all select r.id from top cross join lateral (
      select c.id from contributions c where c.parent_id = top.id and ${shown} and ${heard(hearing)}
      order by c.id desc limit ${limit}) r ${besides}`;
}

/** Replies under what they answer; one more than are shown was asked for, to know whether there are others. */
function threaded(
  notes: Note[],
  { limit, pinned }: { limit: number; pinned?: number | undefined },
): NoteWithReplies[] {
  return notes
    .filter(({ parentId }) => parentId === null)
    .map((note) => {
      const all = notes.filter(({ parentId }) => parentId === note.id);
      const replies = all.filter(({ id }, at) => at < limit || id === pinned).reverse();
      return { ...note, replies, more: all.length > replies.length };
    });
}

export const noteColumns = {
  id: contributions.id,
  parentId: contributions.parentId,
  blockStableId: contributions.placedBlock,
  body: contributions.body,
  anchors: anchorRows,
  earlier: earlierPassage,
  answers: sql<Note["answers"]>`(select json_build_object('number', q.number, 'wording', q.wording)
    from questions q where q.id = ${contributions.questionId})`,
  suggested: suggestedShown,
  reasons: sql<ReasonGiven[]>`array(select r.reason::text from contribution_reasons r
    where r.contribution_id = ${contributions.id} and r.person_id = (select viewer()))`,
  status: contributions.status,
  channel: contributions.channel,
  receivedAt: contributions.receivedAt,
  editedAt: contributions.editedAt,
  authorId: contributionAuthors.personId,
  authorName: contributionAuthors.name,
  authorPost: contributionAuthors.post,
  named: contributionAuthors.named,
  forumName: forums.name,
  // A forum that the viewer may not see is a restricted one.
  forumRestricted: sql<boolean>`coalesce(${forums.restricted}, true)`,
  forumMine: sql<boolean>`${inMyForums(contributions.forumId)}`,
};

type NoteRow = Omit<Note, "redacted" | "authorship" | "meant" | "earlier"> & {
  anchors: AnchorRow[] | null;
  earlier: Passage | null;
  status: string;
  channel: Channel;
  authorId: number | null;
  authorName: string | null;
  authorPost: string | null;
  named: boolean | null;
  forumName: string | null;
  forumRestricted: boolean;
  forumMine: boolean;
};

export function noteOf(row: NoteRow, viewer: { id: number }): Note {
  const { id, parentId, blockStableId, body, answers, suggested, reasons, receivedAt, editedAt } = row;
  const author =
    row.authorName === null
      ? null
      : { name: row.authorName, post: row.authorPost, named: row.named ?? false };
  const forum = { name: row.forumName, restricted: row.forumRestricted, mine: row.forumMine };
  return {
    ...{ id, parentId, blockStableId, body, answers, suggested, reasons, receivedAt, editedAt },
    meant: meantOf(row.anchors ?? []),
    earlier:
      row.earlier && parentId === null ? { ...row.earlier, became: becameOf(row.anchors ?? []) } : null,
    redacted: row.status === "redacted",
    authorship: { mine: row.authorId === viewer.id, fromFile: row.channel === "file", author, forum },
  };
}
