import { and, eq, type SQL, sql } from "drizzle-orm";
import type { TalkScope } from "@/domain/exercise";
import type { Viewer } from "@/domain/person";
import { asViewer, type Transaction } from "./client";
import { listNotes } from "./contribution-notes";
import { listResponses } from "./contribution-responses";
import { exercises } from "./schema/exercises";
import { versions } from "./schema/strategies";
import { myForums, talkExercise } from "./section-frame";
import { type Hearing, heard, hearingOf, shown } from "./talk-scope";
import { inMyStrategies, visibleExercises } from "./visibility";

const mostReplies = 200;

/**
 * What was said, as far as the viewer hears it, of text that is no longer in the draft of an exercise, the newest
 * first: `limit` from `before` on, and how many there are. Also what stands nowhere until a person says where. Null
 * where the exercise does not exist for the viewer.
 */
export async function findRemovedTalk(
  viewer: Viewer,
  slug: string,
  { before, limit }: { before: number | undefined; limit: number },
) {
  if (!viewer) return null;
  return asViewer(viewer, async (tx) => {
    const exercise = await findDiscussed(tx, slug);
    if (!exercise) return null;
    const { hearing } = exercise;
    const lost = lostIn(exercise, hearing);
    const older = before ? sql`where id < ${before}` : sql``;
    const [notes, [counted]] = await Promise.all([
      listNotes(tx, viewer, {
        ids: sql`select id from (${lost}) l ${older} order by id desc limit ${limit + 1}`,
        ...{ hearing, replies: mostReplies },
      }),
      tx.execute<{ count: number }>(sql`select count(*)::int as count from (${lost}) l`),
    ]);
    const page = notes.slice(0, limit);
    const ids = page.flatMap(({ id, replies }) => [id, ...replies.map((reply) => reply.id)]);
    const responses = exercise.answered ? await listResponses(tx, ids) : [];
    return { ...exercise, notes: page, older: notes.length > limit, count: counted?.count ?? 0, responses };
  });
}

/** How many contributions of text that is no longer in the draft the viewer hears; for the way to them. */
export async function countRemovedTalk(
  viewer: Viewer,
  exercise: { id: number; versionId: number | null; onTeam: boolean; talkScope: TalkScope },
): Promise<number> {
  const { id, versionId } = exercise;
  if (versionId === null) return 0;
  const lost = lostIn({ exercise: { id }, version: { id: versionId } }, hearingOf(exercise));
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<{ count: number }>(sql`select count(*)::int as count from (${lost}) l`),
  );
  return row?.count ?? 0;
}

async function findDiscussed(tx: Transaction, slug: string) {
  const [row] = await tx
    .select({
      exercise: talkExercise,
      version: { id: versions.id, number: versions.number },
      onTeam: sql<boolean>`${inMyStrategies(exercises.strategyId)}`,
      myForums,
      answered: sql<boolean>`exists (select from issues i where i.exercise_id = ${exercises.id} and i.published_at is not null)`,
    })
    .from(exercises)
    .innerJoin(versions, eq(versions.id, exercises.versionId))
    .where(and(eq(exercises.slug, slug), visibleExercises(exercises.id)));
  if (!row) return null;
  return { ...row, hearing: hearingOf({ onTeam: row.onTeam, talkScope: row.exercise.talkScope }) };
}

type Discussed = { exercise: { id: number }; version: { id: number } };

/** A query for the ids of what was said of removed text, and of what stands nowhere; replies aside. */
function lostIn({ exercise, version }: Discussed, hearing: Hearing): SQL {
  const said = sql`c.exercise_id = ${exercise.id} and c.parent_id is null and ${shown} and ${heard(hearing)}`;
  return sql`select c.id from contributions c where ${said} and c.placed_section is null
    union select c.id from contribution_anchors a join contributions c on c.id = a.contribution_id
      where a.exercise_id = ${exercise.id} and a.version_id = ${version.id}
        and coalesce(a.settled_state, a.state) = 'removed' and ${said}`;
}
