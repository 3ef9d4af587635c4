import { and, eq, sql } from "drizzle-orm";
import type { SectionAddress } from "@/domain/exercise-input";
import type { Person } from "@/domain/person";
import type { Transaction } from "./client";
import { exercises } from "./schema/exercises";
import { sections, strategies, versions } from "./schema/strategies";
import { newSince } from "./section-visits";
import { hearingOf } from "./talk-scope";
import { timetable } from "./timetable";
import { inMyStrategies, visibleExercises } from "./visibility";

export type SectionFrame = NonNullable<Awaited<ReturnType<typeof findSectionFrame>>>;

/** What a page of a section is about, and what the viewer is to it, in one row; null where it does not exist for them. */
export async function findSectionFrame(tx: Transaction, viewer: Person, { slug, number }: SectionAddress) {
  const [row] = await tx
    .select({
      exercise: talkExercise,
      version: {
        id: versions.id,
        number: versions.number,
        label: versions.label,
        strategySlug: strategies.slug,
      },
      section: {
        id: sections.id,
        stableId: sections.stableId,
        number: sections.number,
        title: sections.title,
      },
      onTeam: sql<boolean>`${inMyStrategies(exercises.strategyId)}`,
      contents,
      changedSince,
      myForums,
      lastWords: lastWordsOf(viewer),
      answered,
      removed,
      veiled: sql<boolean>`${exercises.id} = any((select my_veiled_exercises())::integer[])`,
      // By a block’s stable id, or “section”: where the viewer hears others although it is veiled elsewhere.
      opened: sql<
        string[]
      >`array(select split_part(place, ':', 3) from unnest((select my_opened_places())) place
        where place like ${exercises.id} || ':' || ${sections.stableId} || ':%')`,
      visit: visitOf(viewer),
      readAt,
    })
    .from(exercises)
    .innerJoin(versions, eq(versions.id, exercises.versionId))
    .innerJoin(strategies, eq(strategies.id, versions.strategyId))
    .innerJoin(sections, and(eq(sections.versionId, versions.id), eq(sections.number, number)))
    .where(and(eq(exercises.slug, slug), visibleExercises(exercises.id)));
  if (!row) return null;
  const { visit, ...frame } = row;
  return {
    ...frame,
    hearing: hearingOf({ onTeam: row.onTeam, talkScope: row.exercise.talkScope }),
    /** When the viewer was here before this visit; null on the first. */
    newSince: visit?.since ? new Date(visit.since) : null,
    /** Whether to write down that they are here: not at every look. */
    visitDue: row.myForums.length > 0 && (visit?.due ?? true),
  };
}

/** What rules and pages about talk ask of an exercise. */
export const talkExercise = {
  id: exercises.id,
  slug: exercises.slug,
  title: exercises.title,
  level: exercises.level,
  talkScope: exercises.talkScope,
  othersShown: exercises.othersShown,
  nameVisibility: exercises.nameVisibility,
  ...timetable,
};

/** The moment of reading by the database’s clock, in milliseconds: what comes later is new to whoever looks on. */
export const readAt = sql<number>`floor(extract(epoch from now()) * 1000)::double precision`;

/** Whether contributors have been told of any answer. */
export const answered = sql<boolean>`exists (
  select from issues i where i.exercise_id = ${exercises.id} and i.published_at is not null)`;

/** Whether the viewer may see something that was said of text that the version no longer has. */
const removed = sql<boolean>`exists (select from contribution_anchors a where a.exercise_id = ${exercises.id}
  and a.version_id = ${versions.id} and coalesce(a.settled_state, a.state) = 'removed')`;

export type Contents = { number: number; title: string; stableId: string }[];
export const contents = sql<Contents>`(
  select json_agg(json_build_object('number', s.number, 'title', s.title, 'stableId', s.stable_id) order by s.number)
  from sections s where s.version_id = ${versions.id})`;

/** The version before the one that is read, where the section changed since; null where it did not. */
const changedSince = sql<string | null>`(
  select before.number from versions before where before.id = ${versions.supersedesId} and exists (
    select from version_changes c where c.version_id = ${versions.id} and c.section_stable_id = ${sections.stableId}))`;

export type SpeakingForum = { id: number; slug: string; name: string; restricted: boolean };
/** The viewer’s own forums among those invited: where a contribution of theirs may be made. */
export const myForums = sql<SpeakingForum[]>`(
  select coalesce(json_agg(json_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'restricted', f.restricted) order by f.name), '[]')
  from exercise_forums x join forums f on f.id = x.forum_id
  where x.exercise_id = ${exercises}.id and x.invited_at is not null and f.id = any((select my_forums())::integer[]))`;

export type LastWords = { named: boolean; forumId: number };
/** What they chose the last time they said something here: offered again, since nothing is chosen for them. */
export function lastWordsOf(viewer: Person) {
  return sql<LastWords | null>`(
    select json_build_object('named', a.named, 'forumId', a.forum_id) from contribution_authors a
    where a.person_id = ${viewer.id} and a.exercise_id = ${exercises}.id order by a.contribution_id desc limit 1)`;
}

type Visit = { since: string | null; due: boolean };
function visitOf(viewer: Person) {
  return sql<Visit | null>`(
    select json_build_object('due', v.last_at < now() - interval '5 minutes',
      'since', ${newSince})
    from section_visits v where v.exercise_id = ${exercises}.id and v.person_id = ${viewer.id}
      and v.section_stable_id = ${sections.stableId})`;
}
