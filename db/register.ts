import { type SQL, sql } from "drizzle-orm";
import type { ContributionStatus, Disposition } from "@/domain/contribution";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { type StandingNow, sinceOf, standingNow } from "./contribution-standing";

export type Submission = {
  id: number;
  section: string;
  forum: string;
  channel: string;
  status: ContributionStatus;
  receivedAt: Date;
  receivedLate: boolean;
  disposition: Disposition | null;
  codes: number;
};
export const submissionsOnAPage = 50;

type SubmissionRow = Omit<Submission, "receivedAt" | "section"> & {
  receivedAt: string;
  saidOf: string;
  said: { section: number | null; block: string | null };
  standing: StandingNow | null;
};

type RegisterQuery = {
  exerciseId: number;
  status: ContributionStatus | null;
  forum: string | null;
  question?: number | null;
  before: number | null;
};

/**
 * The register of submissions of an exercise (D§2.2 B): every contribution there is, the newest first, with where it
 * is and how it is accounted for; no words and no names. For those who may read the evidence; empty for others.
 */
export async function listSubmissions(viewer: Person, query: RegisterQuery): Promise<Submission[]> {
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<SubmissionRow>(sql`
      select c.id, coalesce(s.number || '. ' || s.title, 'A section that was removed') as "saidOf", f.name as forum,
        json_build_object('section', s.number, 'block', b.number) as said, (select ${standingNow} from contributions
          where contributions.id = c.id) as standing,
        c.channel, c.status, c.received_at as "receivedAt", c.received_late as "receivedLate", d.disposition,
        (select count(*)::int from codings g where g.contribution_id = c.id) as codes
      from contributions c join forums f on f.id = c.forum_id
      left join sections s on s.version_id = c.version_id and s.stable_id = c.section_stable_id
      left join blocks b on b.version_id = c.version_id and b.stable_id = c.block_stable_id
      left join contribution_dispositions d on d.contribution_id = c.id
      where c.exercise_id = ${query.exerciseId} and c.exercise_id = any((select my_evidence_exercises())::integer[])
        and ${chosen(query)}
      order by c.id desc limit ${submissionsOnAPage + 1}`),
  );
  return rows.map(({ receivedAt, saidOf, said, standing, ...row }) => {
    const since = sinceOf(said, standing);
    return { ...row, section: since ? `${saidOf} ${since}` : saidOf, receivedAt: new Date(receivedAt) };
  });
}

function chosen({ status, forum, question, before }: RegisterQuery): SQL {
  return sql`${status ? sql`c.status = ${status}` : sql`true`} and ${forum ? sql`f.slug = ${forum}` : sql`true`}
    and ${question ? sql`c.question_id = ${question}` : sql`true`}
    and ${before ? sql`c.id < ${before}` : sql`true`}`;
}
