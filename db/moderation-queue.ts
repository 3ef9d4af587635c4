import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { QueueFilter } from "@/domain/moderation-input";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { moderated } from "./moderation";
import { contributions } from "./schema/contributions";
import { exercises } from "./schema/exercises";
import { forums } from "./schema/people";

export type QueueItem = Awaited<ReturnType<typeof listQueue>>[number];
export const queuePage = 25;

const openFlags = sql<number>`(select count(*)::int from flags f where f.contribution_id = ${contributions}.id and f.settled_at is null)`;
const reviewAsked = sql<boolean>`exists (select 1 from moderation_events m where m.contribution_id = ${contributions}.id
  and m.review_requested_at is not null
  and not exists (select 1 from moderation_events later where later.contribution_id = m.contribution_id and later.id > m.id))`;

const shows: Record<QueueFilter["show"], SQL | undefined> = {
  waiting: sql`(${contributions.status} = 'held' or ${openFlags} > 0 or ${reviewAsked})`,
  held: eq(contributions.status, "held"),
  flagged: sql`${openFlags} > 0`,
  reviews: reviewAsked,
  withheld: sql`${contributions.status} in ('withheld', 'redacted', 'transferred')`,
  all: undefined,
};

/** What this moderator has to look at, the newest first; one page and one more. Empty for everyone else. */
export async function listQueue(viewer: Person, { show, exercise, before }: QueueFilter) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: contributions.id,
        body: contributions.body,
        status: contributions.status,
        receivedAt: contributions.receivedAt,
        forum: forums.name,
        exercise: exercises.title,
        flags: openFlags,
        reviewAsked,
      })
      .from(contributions)
      .innerJoin(forums, eq(forums.id, contributions.forumId))
      .innerJoin(exercises, eq(exercises.id, contributions.exerciseId))
      .where(
        and(
          moderated,
          shows[show],
          exercise ? eq(exercises.slug, exercise) : undefined,
          before ? lt(contributions.id, before) : undefined,
        ),
      )
      .orderBy(desc(contributions.id))
      .limit(queuePage + 1),
  );
}

/** How many wait, by what they wait for. */
export async function countQueue(viewer: Person) {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        held: sql<number>`(count(*) filter (where ${contributions.status} = 'held'))::int`,
        flagged: sql<number>`(count(*) filter (where ${openFlags} > 0))::int`,
        reviews: sql<number>`(count(*) filter (where ${reviewAsked}))::int`,
      })
      .from(contributions)
      .where(moderated),
  );
  return row ?? { held: 0, flagged: 0, reviews: 0 };
}
