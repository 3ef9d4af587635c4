import type { listExercises } from "@/db/exercises";
import type { Stage } from "@/domain/exercise";
import type { NextStep } from "@/domain/exercise-next";
import type { Person } from "@/domain/person";
import { findDashboard } from "./exercises/[slug]/find";

type Listed = Awaited<ReturnType<typeof listExercises>>[number] & { stage: Stage };

/** So many exercises at once, with so many steps of each: more is not a list of what comes next. */
const mostExercises = 8;
const mostSteps = 3;

/** The most pressing steps of the exercises that this person leads or analyses. */
export async function findWork(viewer: Person, exercises: readonly Listed[]) {
  const mine = exercises
    .filter(({ led, stage }) => led && !["reported", "cancelled"].includes(stage))
    .slice(0, mostExercises);
  const found = await Promise.all(
    mine.map(async (exercise) => {
      const { steps } = await findDashboard(viewer, exercise.slug);
      return { exercise, steps: steps.filter(pressing).slice(0, mostSteps) };
    }),
  );
  return found.filter(({ steps }) => steps.length > 0);
}

const pressing = ({ urgency }: NextStep) => urgency === "now" || urgency === "soon";
