import { sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Everything that the service holds of what a person said and did in exercises, as JSON: every revision of their
 * words, what moderators decided about them and why, what was replied and answered, what they have begun and not sent,
 * their answers and the reasons they gave, what they asked a convenor to look at, and what they opened (D§3.1).
 */
export async function findMyDownload(person: Person): Promise<Json> {
  const [row] = await asViewer(person, (tx) =>
    tx.execute<{ document: Json }>(sql`
      select json_build_object(
        'contributions', (select coalesce(json_agg(${contribution} order by a.contribution_id), '[]')
          from contribution_authors a join contributions c on c.id = a.contribution_id
          left join exercises e on e.id = c.exercise_id left join forums f on f.id = c.forum_id
          left join sections s on s.version_id = c.version_id and s.stable_id = c.section_stable_id
          left join blocks b on b.version_id = c.version_id and b.stable_id = c.block_stable_id
          where a.person_id = ${person.id}),
        'answersOnScales', (select coalesce(json_agg(json_build_object('exercise', e.title, 'question', q.wording,
            'scale', q.scale, 'choice', x.choice, 'forum', f.name, 'answeredAt', x.answered_at, 'changedAt', x.changed_at)
            order by x.answered_at), '[]')
          from question_answers x left join questions q on q.id = x.question_id
          left join exercises e on e.id = x.exercise_id left join forums f on f.id = x.forum_id
          where x.person_id = ${person.id}),
        'askedConvenorToLookAt', (select coalesce(json_agg(json_build_object(
            'contribution', x.contribution_id, 'reason', x.reason, 'at', x.at) order by x.at), '[]')
          from flags x where x.person_id = ${person.id}),
        'halfWritten', (select coalesce(json_agg(json_build_object(
            'exercise', (select e.title from exercises e where e.id = d.exercise_id), 'replyTo', d.parent_id,
            'words', d.body, 'aboutTheWords', d.words, 'suggestedWords', d.proposed, 'savedAt', d.saved_at) order by d.saved_at), '[]')
          from contribution_drafts d where d.person_id = ${person.id}),
        'reasonsGiven', (select coalesce(json_agg(json_build_object(
            'contribution', r.contribution_id, 'reason', r.reason, 'at', r.at) order by r.at), '[]')
          from contribution_reasons r where r.person_id = ${person.id}),
        'nothingToAdd', (select coalesce(json_agg(json_build_object('exercise', e.title, 'at', n.at) order by n.at), '[]')
          from nothing_to_add n left join exercises e on e.id = n.exercise_id where n.person_id = ${person.id}),
        'sectionsOpened', (select coalesce(json_agg(json_build_object(
            'exercise', e.title, 'section', s.title, 'firstAt', v.first_at, 'lastAt', v.last_at) order by v.first_at), '[]')
          from section_visits v left join exercises e on e.id = v.exercise_id
          left join sections s on s.version_id = e.version_id and s.stable_id = v.section_stable_id
          where v.person_id = ${person.id})) as document`),
  );
  return row?.document ?? null;
}

const contribution = sql`json_build_object(
  'contribution', c.id, 'replyTo', c.parent_id, 'exercise', e.title, 'section', s.title, 'block', b.number,
  'version', (select v.number from versions v where v.id = c.version_id), 'forum', f.name,
  'aboutTheWords', (select w.exact from contribution_anchors w where w.contribution_id = c.id and w.version_id = c.version_id),
  'answersQuestion', (select q.wording from questions q where q.id = c.question_id), 'channel', c.channel, 'kind', c.kind, 'status', c.status,
  'nameShownToForum', a.named, 'nameThen', a.name, 'postThen', a.post, 'mayBeQuotedWithoutName', c.quote_permission,
  'receivedAt', c.received_at, 'editedAt', c.edited_at, 'words', c.body,
  'revisions', (select json_agg(json_build_object('revision', o.revision, 'words', o.body, 'at', o.at) order by o.revision)
    from contribution_originals o where o.contribution_id = c.id),
  'enteredForYou', (select json_build_object('by', (select v.name from forum_convenors() v where v.forum_id = n.forum_id and v.person_id = n.entered_by), 'how', n.said, 'saidOn', n.said_on, 'enteredAt', n.entered_at,
      'whyAfterItClosed', n.late_reason) from assisted_entries n where n.contribution_id = c.id),
  'replies', (select coalesce(json_agg(json_build_object('words', r.body, 'at', r.received_at) order by r.id), '[]')
    from contributions r where r.parent_id = c.id and r.status in ('published', 'redacted')),
  'answersOfTheCouncil', (select coalesce(json_agg(json_build_object('issue', i.statement, 'answer', i.response_code,
      'reason', i.response_reason, 'at', i.published_at) order by i.number), '[]')
    from issue_contributions x join issues i on i.id = x.issue_id
    where x.contribution_id = c.id and i.published_at is not null and i.response_code is not null),
  'suggestedWords', (select g.content from suggestions g where g.contribution_id = c.id),
  'decisions', (select coalesce(json_agg(json_build_object('action', m.action, 'reason', m.reason, 'note', m.note, 'at', m.at,
      'reviewAskedAt', m.review_requested_at, 'reviewAskedFor', m.review_request) order by m.id), '[]')
    from moderation_events m where m.contribution_id = c.id))`;
