import { eq, sql } from "drizzle-orm";
import type { Disposition } from "@/domain/contribution";
import type { Person } from "@/domain/person";
import type { SummaryFacts } from "@/domain/summary-facts";
import { asViewer, type Transaction } from "./client";
import { findReachCounts } from "./reach-counts";
import { organisation } from "./schema/people";
import { summaryDrafts } from "./schema/summaries";

/**
 * The raw facts that the summary of an exercise is compiled from (D§2.2), for its team but the decision maker;
 * null for everyone else. One transaction, so that every figure is of the same moment; every list in an order
 * that the data alone decides, so that the same facts always compile to the same bytes.
 */
export async function findSummaryFacts(viewer: Person, slug: string): Promise<SummaryFacts | null> {
  return asViewer(viewer, async (tx) => {
    const exercise = await findFactsOfExercise(tx, slug);
    if (!exercise) return null;
    const { strategyTitle, discussed, latest, latestId, sealers, ...about } = exercise;
    const [council] = await tx.select({ name: organisation.name }).from(organisation);
    const [draft] = await tx
      .select({ words: summaryDrafts.words, preparedBy: summaryDrafts.preparedBy })
      .from(summaryDrafts)
      .where(eq(summaryDrafts.exerciseId, about.id));
    return {
      organisation: council?.name ?? "",
      exercise: { ...about, ...dated(about) },
      strategy: { title: strategyTitle, discussed, latest },
      words: draft?.words ?? {},
      ...(await findReachCounts(tx, about.id)),
      ...(await findThemes(tx, about.id)),
      contributions: await listAccounts(tx, about.id),
      issues: await listIssueFacts(tx, { exerciseId: about.id, latestId }),
      changes: await listChanges(tx, latestId),
      quotes: await listQuoteFacts(tx, about.id),
      sealers,
      preparedBy: draft?.preparedBy ?? null,
    };
  });
}

type ExerciseFacts = Omit<
  SummaryFacts["exercise"],
  "launchedAt" | "opensAt" | "closesAt" | "closedAt" | "sealedAt"
> & {
  launchedAt: string | null;
  opensAt: string | null;
  closesAt: string | null;
  closedAt: string | null;
  sealedAt: string | null;
  strategyTitle: string;
  discussed: { number: string; sha256: string };
  latest: { number: string; sha256: string };
  latestId: number;
  sealers: number;
};

/** Rows that come through `execute` keep their instants as text. */
function dated(row: Pick<ExerciseFacts, "launchedAt" | "opensAt" | "closesAt" | "closedAt" | "sealedAt">) {
  const date = (text: string | null) => (text ? new Date(text) : null);
  return {
    launchedAt: date(row.launchedAt),
    opensAt: date(row.opensAt),
    closesAt: date(row.closesAt),
    closedAt: date(row.closedAt),
    sealedAt: date(row.sealedAt),
  };
}

async function findFactsOfExercise(tx: Transaction, slug: string) {
  const [row] = await tx.execute<ExerciseFacts>(sql`
    select e.id, e.slug, e.title, e.level, e.launched_at as "launchedAt", e.opens_at as "opensAt",
      e.closes_at as "closesAt", e.closed_at as "closedAt", e.sealed_at as "sealedAt",
      coalesce(e.open_to_influence, '') as "openToInfluence", coalesce(e.not_open_to_influence, '') as "notOpenToInfluence",
      coalesce(e.eqia_url, e.eqia_note, '') as eqia, e.late_rule as "lateRule", e.late_decision as "lateDecision",
      (select count(*)::int from contributions c where c.exercise_id = e.id and c.received_late) as "lateContributions",
      e.smallest_count as "smallestCount", e.rounding_base as "roundingBase", s.title as "strategyTitle",
      json_build_object('number', v.number, 'sha256', coalesce(v.sha256, '')) as discussed,
      json_build_object('number', l.number, 'sha256', coalesce(l.sha256, '')) as latest, l.id as "latestId",
      (select count(distinct person_id)::int from strategy_team t where t.strategy_id = s.id and t.role <> 'decision_maker') as sealers
    from exercises e
    join strategies s on s.id = e.strategy_id
    join versions v on v.id = e.version_id
    join lateral (select * from versions where strategy_id = s.id and published_at is not null
      order by published_at desc, id desc limit 1) l on true
    where e.slug = ${slug} and e.id = any((select my_evidence_exercises())::integer[])`);
  return row ?? null;
}

async function findThemes(tx: Transaction, exerciseId: number) {
  const themes = await tx.execute<SummaryFacts["themes"][number]>(sql`
    select t.id, t.name, t.description, count(distinct a.person_id)::int as people
    from themes t
    left join codes k on k.theme_id = t.id
    left join codings g on g.code_id = k.id
    left join contribution_authors a on a.contribution_id = g.contribution_id
    where t.exercise_id = ${exerciseId}
    group by t.id order by people desc, t.position, t.id`);
  const codes = await tx.execute<SummaryFacts["codes"][number]>(sql`
    select t.name as theme, k.label as code, k.definition from codes k join themes t on t.id = k.theme_id
    where k.exercise_id = ${exerciseId} and k.retired_at is null order by t.position, k.position, k.id`);
  const [coding] = await tx.execute<{ coders: number }>(
    sql`select count(distinct coder_id)::int as coders from codings where exercise_id = ${exerciseId}`,
  );
  return { themes: [...themes], codes: [...codes], coders: coding?.coders ?? 0 };
}

async function listAccounts(tx: Transaction, exerciseId: number) {
  const rows = await tx.execute<{
    channel: string;
    status: string;
    coded: boolean;
    disposition: Disposition | null;
  }>(sql`
    select c.channel, c.status, exists (select 1 from codings g where g.contribution_id = c.id) as coded, d.disposition
    from contributions c left join contribution_dispositions d on d.contribution_id = c.id
    where c.exercise_id = ${exerciseId} order by c.id`);
  return [...rows];
}

async function listIssueFacts(tx: Transaction, ids: { exerciseId: number; latestId: number }) {
  const rows = await tx.execute<SummaryFacts["issues"][number]>(sql`
    select i.number, t.name as theme, i.statement, i.contested, i.response_code as "responseCode",
      i.response_reason as "responseReason", i.responder_role as "responderRole",
      (select count(distinct a.person_id)::int from issue_contributions x
        join contribution_authors a on a.contribution_id = x.contribution_id where x.issue_id = i.id) as people,
      (select json_build_object('number', s.number, 'title', s.title) from sections s
        where s.version_id = ${ids.latestId} and s.stable_id = i.section_stable_id) as section,
      (select coalesce(json_agg(concat_ws(': ', coalesce(b.number, s.number::text), nullif(vc.summary, '')) order by s.number, b.position nulls first), '[]')
        from change_issues ci join version_changes vc on vc.id = ci.change_id
        left join sections s on s.version_id = vc.version_id and s.stable_id = vc.section_stable_id
        left join blocks b on b.version_id = vc.version_id and b.stable_id = vc.block_stable_id
        where ci.issue_id = i.id and vc.version_id = ${ids.latestId}) as changes
    from issues i join themes t on t.id = i.theme_id
    where i.exercise_id = ${ids.exerciseId} order by i.number`);
  return [...rows];
}

async function listChanges(tx: Transaction, versionId: number) {
  const rows = await tx.execute<SummaryFacts["changes"][number]>(sql`
    select coalesce(s.number || '. ' || s.title, 'A section that was removed') as section, b.number as block,
      vc.kind, vc.summary, vc.editorial,
      (select coalesce(json_agg(i.number order by i.number), '[]') from change_issues ci join issues i on i.id = ci.issue_id
        where ci.change_id = vc.id) as issues
    from version_changes vc
    left join sections s on s.version_id = vc.version_id and s.stable_id = vc.section_stable_id
    left join blocks b on b.version_id = vc.version_id and b.stable_id = vc.block_stable_id
    where vc.version_id = ${versionId} order by s.number nulls last, b.position nulls first, vc.id`);
  return [...rows];
}

async function listQuoteFacts(tx: Transaction, exerciseId: number) {
  const rows = await tx.execute<SummaryFacts["quotes"][number]>(sql`
    select q.text, coalesce(s.number || '. ' || s.title, '') as section, q.approved_by is not null as approved,
      c.quote_permission and c.status = 'published' as permitted,
      coalesce((select max(n) from (
        select count(distinct a.person_id)::int as n from codings mine
        join codes k on k.id = mine.code_id join codes same on same.theme_id = k.theme_id
        join codings g on g.code_id = same.id join contribution_authors a on a.contribution_id = g.contribution_id
        where mine.contribution_id = q.contribution_id group by k.theme_id) themes), 0) as "themePeople"
    from quotes q join contributions c on c.id = q.contribution_id
    left join sections s on s.version_id = c.version_id and s.stable_id = c.section_stable_id
    where q.exercise_id = ${exerciseId} order by q.contribution_id`);
  return [...rows];
}
