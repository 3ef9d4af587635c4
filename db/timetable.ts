import type { Timetable } from "@/domain/exercise";
import { exercises } from "./schema/exercises";

/** The columns of an exercise that its stage is read from. */
export const timetable = {
  opensAt: exercises.opensAt,
  closesAt: exercises.closesAt,
  launchedAt: exercises.launchedAt,
  pausedAt: exercises.pausedAt,
  closedAt: exercises.closedAt,
  cancelledAt: exercises.cancelledAt,
  sealedAt: exercises.sealedAt,
  reportedAt: exercises.reportedAt,
} satisfies Record<keyof Timetable, unknown>;
