import { type SQL, sql } from "drizzle-orm";
import type { TalkScope } from "@/domain/exercise";

/**
 * How far a viewer hears in an exercise: all of it (its team), what is shared besides their own forums, or their
 * own forums alone. Worked out once for a page, since each has another quickest way to the newest.
 */
export type Hearing = "whole" | "shared" | "forums";

export function hearingOf({ onTeam, talkScope }: { onTeam: boolean; talkScope: TalkScope }): Hearing {
  if (onTeam) return "whole";
  return talkScope === "all_invited" ? "shared" : "forums";
}

/** The first wall for rows named `c` that have an exercise, a forum and the mark `shared`. */
export function heard(hearing: Hearing): SQL {
  switch (hearing) {
    case "whole":
      return sql`c.exercise_id = any((select my_team_exercises())::integer[])`;
    case "shared":
      return sql`(c.shared and c.exercise_id = any((select my_invited_exercises())::integer[]) or c.forum_id = any((select my_forums())::integer[]))`;
    case "forums":
      return sql`c.forum_id = any((select my_forums())::integer[])`;
  }
}

/**
 * Where others are heard only after oneself, a place is veiled until the viewer has said something there or has nothing
 * to add. For rows named `c`; nobody is behind a veil but those who are asked to speak, while it is open.
 */
export const unveiled = unveiledAt({
  exercise: sql`c.exercise_id`,
  section: sql`c.placed_section`,
  block: sql`coalesce(c.placed_block, 'section')`,
});

export function unveiledAt({ exercise, section, block }: { exercise: SQL; section: SQL; block: SQL }): SQL {
  return sql`(${exercise} <> all((select my_veiled_exercises())::integer[]) or ${section} is null
    or ${exercise} || ':' || ${section} || ':' || ${block} = any((select my_opened_places())::text[]))`;
}

/** Rows named `c` that are shown to those who may hear them. */
export const shown = sql`(c.status in ('published', 'redacted') and ${unveiled})`;

type Place = { exerciseId: number; sectionStableId: string };

/** On one block, whose stable id is this SQL, or on the section as a whole (null). */
function at({ exerciseId, sectionStableId }: Place, block: SQL | null): SQL {
  const onBlock = block ? sql`c.placed_block = ${block}` : sql`c.placed_block is null`;
  return sql`c.exercise_id = ${exerciseId} and c.placed_section = ${sectionStableId} and ${onBlock}
    and c.parent_id is null and ${shown}`;
}

/**
 * A query for the ids of the newest contributions at a place, replies aside, at most `limit`, older than `before`
 * if given. Where talk stays inside forums it asks forum by forum, so that a small forum’s three are found
 * without reading through everyone else’s hundreds.
 */
export function newestAt(
  place: Place & { block: SQL | null },
  hearing: Hearing,
  { limit, before }: { limit: number; before?: number | undefined },
): SQL {
  const older = before ? sql`and c.id < ${before}` : sql``;
  const here = at(place, place.block);
  if (hearing !== "forums") {
    return sql`select c.id from contributions c where ${here} and ${heard(hearing)} ${older}
      order by c.id desc limit ${limit}`;
  }
  return sql`select x.id from unnest((select my_forums())::integer[]) f(id) cross join lateral (
      select c.id from contributions c where ${here} and c.forum_id = f.id ${older} order by c.id desc limit ${limit}
    ) x order by x.id desc limit ${limit}`;
}

/** The first wall for rows named `c` of whatever exercise: what is shown to the viewer in any of those they hear. */
export const heardAnywhere = sql`(${shown} and (c.exercise_id = any((select my_team_exercises())::integer[])
  or c.shared and c.exercise_id = any((select my_invited_exercises())::integer[])
  or c.forum_id = any((select my_forums())::integer[])))`;
