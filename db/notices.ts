import { type SQL, sql } from "drizzle-orm";
import { type Notice, noticeDays, noticesOnAPage } from "@/domain/notice";
import type { NoticeCounts } from "@/domain/notice-words";
import type { Person } from "@/domain/person";
import { asViewer, type Transaction } from "./client";
import { noticeFacts } from "./notice-facts";

export type ListedNotice = Notice & { unseen: boolean };
type Row = Omit<ListedNotice, "at" | "exercise"> & {
  at: string;
  exercise: { slug: string; title: string; closesAt: string | null } | null;
};

const bounded = sql.raw(`now() - interval '${noticeDays} days'`);
const newSince = sql`(select case when v.last_at < now() - interval '30 minutes' then v.last_at else v.previous_at end
  from notice_visits v where v.person_id = viewer())`;

/**
 * A page of what the viewer is told, the newest first, of the last 90 days; `older` says that there is another page.
 * What came since their visit before this one is unseen.
 */
export async function listNotices(
  viewer: Person,
  page: number,
): Promise<{ notices: ListedNotice[]; older: boolean }> {
  const rows = await asViewer(viewer, (tx) => tx.execute<Row>(pageOf(page)));
  const notices = rows.slice(0, noticesOnAPage).map(({ exercise, ...row }) => ({
    ...row,
    at: new Date(row.at),
    exercise: exercise && { ...exercise, closesAt: exercise.closesAt ? new Date(exercise.closesAt) : null },
  }));
  return { notices, older: rows.length > noticesOnAPage };
}

function pageOf(page: number): SQL {
  return sql`
    select n.at, n.kind, n.count, n.at > coalesce(${newSince}, '-infinity') as unseen,
      coalesce(n.exercise_id = any((select my_led_exercises())::integer[]), false) as led, f.name as forum,
      case when e.id is not null
        then json_build_object('slug', e.slug, 'title', e.title, 'closesAt', e.closes_at) end as exercise,
      case when d.id is not null then json_build_object('reference', d.reference, 'title', d.title) end as decision,
      case when c.id is not null then json_build_object('id', c.id, 'section', s.number, 'block',
        case when b.id is not null then json_build_object('number', b.number, 'kind', b.kind) end) end as contribution
    from (select * from (${noticeFacts(bounded)}) facts
      order by at desc, kind, exercise_id desc, contribution_id desc, forum_id
      limit ${noticesOnAPage + 1} offset ${(page - 1) * noticesOnAPage}) n
    left join exercises e on e.id = n.exercise_id
    left join decisions d on d.id = n.decision_id
    left join forums f on f.id = n.forum_id
    left join contributions c on c.id = n.contribution_id
    left join sections s on s.version_id = c.version_id and s.stable_id = c.section_stable_id
    left join blocks b on b.version_id = c.version_id and b.stable_id = c.block_stable_id
    order by n.at desc, n.kind, n.exercise_id desc, n.contribution_id desc, n.forum_id`;
}

/** How many notices came since the viewer last looked at them. */
export async function countUnseenNotices(viewer: Person): Promise<number> {
  const [row] = await asViewer(viewer, (tx) =>
    tx.execute<{ unseen: number }>(sql`
      select count(*)::int as unseen from (${noticeFacts(lastLook(bounded))}) facts`),
  );
  return row?.unseen ?? 0;
}

/** How many notices of each kind the person of this transaction has had since an instant and has not looked at. */
export async function countNoticesSince(tx: Transaction, since: Date): Promise<NoticeCounts> {
  const from = lastLook(sql`${since.toISOString()}::timestamptz`);
  const rows = await tx.execute<{ kind: Notice["kind"]; count: number }>(sql`
    select kind, count(*)::int as count from (${noticeFacts(from)}) facts group by kind`);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

const lastLook = (since: SQL) =>
  sql`greatest(${since}, (select v.last_at from notice_visits v where v.person_id = viewer()))`;
