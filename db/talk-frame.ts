import { and, eq, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import type { Transaction } from "./client";
import { exercises } from "./schema/exercises";
import { strategies, versions } from "./schema/strategies";
import { answered, contents, myForums, readAt, type SpeakingForum, talkExercise } from "./section-frame";
import { newSince } from "./section-visits";
import { hearingOf } from "./talk-scope";
import { inMyStrategies, visibleExercises } from "./visibility";

export type TalkFrame = NonNullable<Awaited<ReturnType<typeof findTalkFrame>>>;

/** What a list of an exercise’s talk is about, and what the viewer is to it; null where it does not exist for them. */
export async function findTalkFrame(tx: Transaction, viewer: Person, slug: string) {
  const [row] = await tx
    .select({
      exercise: talkExercise,
      versionId: versions.id,
      onTeam: sql<boolean>`${inMyStrategies(exercises.strategyId)}`,
      contents,
      myForums,
      answered,
      veiled: sql<boolean>`${exercises.id} = any((select my_veiled_exercises())::integer[])`,
      invitedForums,
      visits: visitsOf(viewer),
      readAt,
    })
    .from(exercises)
    .innerJoin(versions, eq(versions.id, exercises.versionId))
    .innerJoin(strategies, eq(strategies.id, versions.strategyId))
    .where(and(eq(exercises.slug, slug), visibleExercises(exercises.id)));
  if (!row) return null;
  const { visits, invitedForums: invited, ...frame } = row;
  const hearing = hearingOf({ onTeam: row.onTeam, talkScope: row.exercise.talkScope });
  return {
    ...frame,
    hearing,
    /** The forums that the viewer may choose among; a restricted one is for its own members alone. */
    forums: hearing === "forums" ? frame.myForums : withMine(invited, frame.myForums),
    /** By a section’s stable id, since when contributions there are new to the viewer. */
    newSince: new Map(visits.map(({ section, since }) => [section, since ? new Date(since) : null])),
  };
}

const invitedForums = sql<SpeakingForum[]>`(
  select coalesce(json_agg(json_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'restricted', f.restricted) order by f.name), '[]')
  from exercise_forums x join forums f on f.id = x.forum_id
  where x.exercise_id = ${exercises.id} and x.invited_at is not null and not f.restricted)`;

type Visits = { section: string; since: string | null }[];
function visitsOf(viewer: Person) {
  return sql<Visits>`(
    select coalesce(json_agg(json_build_object('section', v.section_stable_id, 'since', ${newSince})), '[]')
    from section_visits v where v.exercise_id = ${exercises.id} and v.person_id = ${viewer.id})`;
}

function withMine(invited: readonly SpeakingForum[], mine: readonly SpeakingForum[]): SpeakingForum[] {
  const others = invited.filter(({ id }) => mine.every((forum) => forum.id !== id));
  return [...others, ...mine].sort((a, b) => a.name.localeCompare(b.name));
}
