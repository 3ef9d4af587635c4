import { countWaitingComments } from "@/db/draft-comments";
import { findProgress } from "@/db/exercise-progress";
import { countPlacings } from "@/db/placings";
import { findReach } from "@/db/reach";
import { countWaitingSuggestions } from "@/db/suggestions";
import { stageOf } from "@/domain/exercise";
import { nextSteps } from "@/domain/exercise-next";
import { fileCommentsRefusal } from "@/domain/exercise-permissions";
import type { Person } from "@/domain/person";
import { requireTasks } from "../find";

const noWork = {
  contributions: 0,
  accountedFor: 0,
  late: 0,
  issues: 0,
  issuesAnswered: 0,
  toPlace: 0,
};

/** Everything that a programme team sees of an exercise at one moment; figures for evidence readers alone. */
export async function findDashboard(viewer: Person, slug: string) {
  const { exercise, tasks } = await requireTasks(viewer, slug);
  const [reach, progress, placings, suggestions] = await Promise.all([
    findReach(viewer, exercise.id),
    exercise.launchedAt ? findProgress(viewer, exercise.id) : null,
    countPlacings(viewer, exercise),
    countWaitingSuggestions(viewer, exercise.id),
  ]);
  const stage = stageOf(exercise, new Date());
  const queue = progress?.queue ?? [];
  const overTwoDays = queue.reduce((sum, row) => sum + row.overTwoDays, 0);
  const younger = queue.reduce((sum, row) => sum + row.underOneDay + row.oneToTwoDays, 0);
  const steps = nextSteps({
    ...exercise,
    stage,
    tasks,
    forums: (reach?.forums ?? []).map(({ name, slug: forum, reach: { invited, tookPart } }) => ({
      name,
      slug: forum,
      invited: invited.value,
      tookPart: tookPart.value,
    })),
    work: {
      ...noWork,
      ...progress,
      toPlace: placings.ambiguous,
      waiting: younger + overTwoDays,
      waitingOverTwoDays: overTwoDays,
    },
  });
  const refused = fileCommentsRefusal(exercise, new Date());
  const fileComments = refused ? 0 : await countWaitingComments(viewer, exercise.id);
  return { exercise, tasks, stage, reach, progress, steps, fileComments, suggestions };
}
