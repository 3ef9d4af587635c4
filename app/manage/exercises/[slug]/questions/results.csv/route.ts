import { notFound } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { listQuestionResults } from "@/db/question-results";
import { questionResultsCsv } from "@/documents/question-results-csv";
import { hasClosed } from "@/domain/exercise-permissions";

/** What people chose, through disclosure control, for those who may read the evidence; once nothing changes any more. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/manage/exercises/[slug]/questions/results.csv">,
) {
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, (await params).slug);
  if (!exercise.evidence || !hasClosed(exercise, new Date())) notFound();
  const results = await listQuestionResults(viewer, exercise.id, "forum");
  const { smallestCount: k, roundingBase: base } = exercise;
  return new Response(questionResultsCsv(results, { k, base, minDenominator: 30 }), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${exercise.slug}-answers.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
