import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/person";
import type { Choice, QuestionKind, Scale } from "@/domain/question";
import { type Counts, noCounts } from "@/domain/question-results";
import { asViewer, type Transaction } from "./client";

export type Cut = "forum" | "directorate";

export type QuestionResult = {
  id: number;
  number: number;
  wording: string;
  kind: QuestionKind;
  scale: Scale | null;
  section: { number: number; title: string } | null;
  /** Closed: people by choice, all of them and in each group. A person answers from one forum and is in one group. */
  counts: Counts;
  groups: { label: string; counts: Counts }[];
  /** Open: answers received whatever became of them, and how many people gave them. */
  answers: number;
  people: number;
};

/**
 * What people answered, question by question, as raw counts of different people by one cut; an answer in words is
 * counted by its authors. For those who may read the evidence of the exercise; nothing for anyone else.
 */
export async function listQuestionResults(
  viewer: Viewer,
  exerciseId: number,
  cut: Cut,
): Promise<QuestionResult[]> {
  return asViewer(viewer, async (tx) => {
    const asked = await listAsked(tx, exerciseId);
    const rows = await countChoices(tx, exerciseId, labelOf[cut]);
    return asked.map((question) => {
      const mine = rows.filter(({ questionId }) => questionId === question.id);
      const labels = [...new Set(mine.map(({ label }) => label))];
      return {
        ...question,
        counts: countsOf(mine),
        groups: labels.map((label) => ({
          label,
          counts: countsOf(mine.filter((row) => row.label === label)),
        })),
      };
    });
  });
}

const labelOf: Record<Cut, SQL> = {
  // Those who may not see a restricted forum still count who answered from it.
  forum: sql`coalesce(f.name, 'A forum that you do not see')`,
  directorate: sql`coalesce(d.name, 'No directorate recorded')`,
};

type Asked = Omit<QuestionResult, "counts" | "groups">;

function listAsked(tx: Transaction, exerciseId: number) {
  return tx.execute<Asked>(sql`
    select q.id, q.number, q.wording, q.kind, q.scale,
      case when s.id is not null then json_build_object('number', s.number, 'title', s.title) end as section,
      (select count(*)::int from contributions c where c.question_id = q.id) as answers,
      (select count(distinct w.person_id)::int from contributions c
        join contribution_authors w on w.contribution_id = c.id where c.question_id = q.id) as people
    from questions q join exercises e on e.id = q.exercise_id
    left join sections s on s.version_id = e.version_id and s.stable_id = q.section_stable_id
    where q.exercise_id = ${exerciseId} and q.exercise_id = any((select my_evidence_exercises())::integer[])
    order by q.number`);
}

type Row = { questionId: number; label: string; choice: Choice; count: number };

function countChoices(tx: Transaction, exerciseId: number, label: SQL) {
  return tx.execute<Row>(sql`
    select a.question_id as "questionId", ${label} as label, a.choice, count(*)::int as count
    from question_answers a left join forums f on f.id = a.forum_id left join people p on p.id = a.person_id
    left join directorates d on d.id = p.directorate_id
    where a.exercise_id = ${exerciseId} and a.exercise_id = any((select my_evidence_exercises())::integer[])
    group by 1, 2, 3 order by 2, 3`);
}

function countsOf(rows: readonly Row[]): Counts {
  const counts = { ...noCounts };
  for (const { choice, count } of rows) counts[choice] += count;
  return counts;
}
