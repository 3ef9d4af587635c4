import { type SQL, sql } from "drizzle-orm";
import { soonDays } from "@/domain/notice";

/**
 * What a viewer is told, as rows of (at, kind, exercise_id, contribution_id, forum_id, decision_id, count), each read
 * off what is already so. Every part goes in by an index from the viewer’s own: their exercises, contributions or
 * forums. The walls round each table are behind it, so nothing is told that a page would not show.
 */
export function noticeFacts(since: SQL): SQL {
  return sql`with course as (${courses}),
    mine as (select unnest((select my_contributions())::integer[]) as id)
    ${exerciseFacts(since)} union all ${decisionFacts(since)} union all ${dueFacts(since)}
    union all ${ownFacts(since)}`;
}

/**
 * Exercises that the viewer is invited to or works on, with when each began and ended for them. Somebody who joined
 * later is told from then on.
 */
const courses = sql`select e.*, least(e.closes_at, e.closed_at) as ended,
    case when e.led then greatest(e.opens_at, e.launched_at)
      else greatest(e.opens_at, e.launched_at, e.joined) end as began
  from (select x.*, x.id = any((select my_led_exercises())::integer[]) as led,
      (select min(i.invited_at) from invitations i where i.exercise_id = x.id and i.person_id = viewer()) as joined
    from exercises x where x.launched_at is not null and (
      x.id = any((select my_invited_exercises())::integer[]) or x.id = any((select my_led_exercises())::integer[]))) e`;

const ofExercise = sql`c.id as exercise_id, null::integer as contribution_id, null::integer as forum_id,
  null::integer as decision_id, 1 as count`;

/** The course of an exercise (D§2.5): what it has become, and what was done to it. */
const exerciseFacts = (since: SQL) => sql`
  select c.began as at, 'opened' as kind, ${ofExercise} from course c
    where c.began between ${since} and now() and c.began < c.ended and (c.cancelled_at is null or c.cancelled_at > c.began)
  union all select greatest(c.began, c.closes_at - ${soon}), 'closes_soon', ${ofExercise} from course c
    where now() between greatest(c.began, c.closes_at - ${soon}) and c.ended
      and c.closed_at is null and c.paused_at is null and c.cancelled_at is null
      and greatest(c.began, c.closes_at - ${soon}) > ${since}
  union all select c.ended, 'closed', ${ofExercise} from course c
    where c.ended between ${since} and now() and c.began < c.ended and c.cancelled_at is null
      and not (c.led and c.reported_at is not null)
  union all select c.reported_at, 'reported', ${ofExercise} from course c where c.reported_at > ${since}
  union all select v.at, v.kind, ${ofExercise} from course c join exercise_events v on v.exercise_id = c.id
    where v.kind in ('extended', 'paused', 'resumed', 'cancelled') and v.at > ${since}
      and (c.led or c.joined is null or v.at > c.joined)`;

const soon = sql.raw(`interval '${soonDays} days'`);

const decisionFacts = (since: SQL) => sql`
  select d.published_at, 'decision_published', c.id, null, null, d.id, 1
    from course c join decisions d on d.exercise_id = c.id where d.published_at > ${since}
  union all select d.ready_at, 'decision_ready', d.exercise_id, null, null, d.id, 1 from decisions d
    where d.decision_maker_id = viewer() and d.ready_at > ${since} and d.taken_at is null and d.withdrawn_at is null`;

/** What waits: for the team of an exercise, and in the forums that the viewer convenes. */
const dueFacts = (since: SQL) => sql`
  select c.sealed_at, 'report_due', ${ofExercise} from course c
    where c.led and c.sealed_at > ${since} and c.reported_at is null
  union all select max(a.created_at), 'to_place', c.id, null, null, null, count(*)::integer
    from course c join contribution_anchors a on a.exercise_id = c.id and a.version_id = c.version_id
      and coalesce(a.settled_state, a.state) = 'ambiguous'
    where c.led and c.closed_at is null and c.cancelled_at is null group by c.id having max(a.created_at) > ${since}
  union all select max(w.at), 'waiting', w.exercise_id, null, w.forum_id, null, count(distinct w.id)::integer
    from (${waiting}) w group by w.exercise_id, w.forum_id having max(w.at) > ${since}`;

/** Held, flagged, or to be looked at again because its author asked (D§2.6). */
const waiting = sql`
  select c.id, c.exercise_id, c.forum_id, coalesce((
      select max(m.at) from moderation_events m where m.contribution_id = c.id), c.received_at) as at
    from contributions c where c.status = 'held' and c.forum_id = any((select my_convened_forums())::integer[])
  union all select g.contribution_id, g.exercise_id, g.forum_id, g.at from flags g
    where g.settled_at is null and g.forum_id = any((select my_convened_forums())::integer[])
  union all select m.contribution_id, m.exercise_id, m.forum_id, m.review_requested_at from moderation_events m
    where m.review_requested_at is not null and m.forum_id = any((select my_convened_forums())::integer[])
      and not exists (select from moderation_events later
        where later.contribution_id = m.contribution_id and later.id > m.id)`;

/** What became of what the viewer said. */
const ownFacts = (since: SQL) => sql`
  select max(r.received_at), 'replied', r.exercise_id, r.parent_id, null, null, count(*)::integer from contributions r
    where r.parent_id in (select id from mine) and r.status in ('published', 'redacted') and r.received_at > ${since}
      and not r.id = any((select my_contributions())::integer[])
      and (r.shared or r.forum_id = any((select my_forums())::integer[]))
    group by r.exercise_id, r.parent_id
  union all select m.at, case when m.reviewed then 'reviewed' else m.to_status::text end,
      m.exercise_id, m.contribution_id, null, null, 1
    from (select e.*, lag(e.review_requested_at) over (partition by e.contribution_id order by e.id) is not null as reviewed
      from moderation_events e where e.contribution_id in (select id from mine)) m
    where m.at > ${since} and m.to_status <> 'withdrawn' and m.actor_id <> viewer()
  union all select max(i.published_at), 'answered', i.exercise_id, x.contribution_id, null, null, count(*)::integer
    from issue_contributions x join issues i on i.id = x.issue_id
    where x.contribution_id in (select id from mine) and i.response_code is not null and i.published_at > ${since}
    group by i.exercise_id, x.contribution_id
  union all select s.told, 'suggestion_answered', s.exercise_id, s.contribution_id, null, null, 1
    from (${answeredSuggestions}) s where s.told > ${since}
  union all select coalesce(a.settled_at, a.created_at), coalesce(a.settled_state, a.state)::text,
      a.exercise_id, a.contribution_id, null, null, 1
    from contribution_anchors a join course c on c.id = a.exercise_id and c.version_id = a.version_id
    where a.contribution_id in (select id from mine) and coalesce(a.settled_state, a.state) in ('ambiguous', 'removed')
      and coalesce(a.settled_at, a.created_at) > ${since}
  union all select q.at, 'quoted', q.exercise_id, q.contribution_id, null, null, 1
    from my_quoted_contributions() q where q.at > ${since}`;

/** Answers to the viewer’s suggestions, with when people outside the team were told (see suggestion_is_told). */
const answeredSuggestions = sql`
  select a.contribution_id, a.exercise_id, case when a.version_id is not null
      then (select v.published_at from versions v where v.id = a.version_id)
      else least((select min(v.published_at) from exercises e join versions v on v.strategy_id = e.strategy_id
          where e.id = a.exercise_id and v.published_at > a.decided_at),
        (select min(i.published_at) from issue_contributions x join issues i on i.id = x.issue_id
          where x.contribution_id = a.contribution_id)) end as told
  from suggestion_answers a where a.contribution_id in (select id from mine)`;
