import type { Exercise } from "@/db/exercises";
import type { Stage } from "@/domain/exercise";
import { cancelRefusal, closeRefusal, pauseRefusal, resumeRefusal } from "@/domain/exercise-permissions";
import type { Person } from "@/domain/person";

/** The links that this person has use for at this stage: the same rules that the pages behind them ask. */
export function runLinks(
  viewer: Person,
  exercise: Exercise,
  { stage, suggestions }: { stage: Stage; suggestions: number },
) {
  const now = new Date();
  const base = `/manage/exercises/${exercise.slug}`;
  const evidence = exercise.evidence && stage !== "draft";
  return [
    { href: `${base}/set-up`, text: "Set-up", shown: true },
    { href: `/exercises/${exercise.slug}`, text: "As people see it", shown: true },
    { href: `${base}/forums`, text: "Forums and invitations", shown: true },
    { href: `${base}/team`, text: "The team", shown: true },
    { href: `${base}/reach`, text: "Reach", shown: evidence },
    { href: `${base}/questions/results`, text: "Answers to questions", shown: evidence },
    { href: `${base}/sessions`, text: "Sessions", shown: evidence },
    { href: `${base}/register`, text: "Register of contributions", shown: evidence },
    { href: `${base}/placings`, text: "Where contributions stand now", shown: evidence },
    {
      href: `${base}/suggestions`,
      text: suggestions > 0 ? `Suggestions (${suggestions} to answer)` : "Suggestions",
      shown: evidence,
    },
    { href: `${base}/coding`, text: "Coding", shown: evidence },
    { href: `${base}/issues`, text: "Issues and responses", shown: evidence },
    { href: `${base}/summary`, text: "Engagement summary", shown: evidence },
    { href: `${base}/pause`, text: "Pause", shown: pauseRefusal(viewer, exercise, now) === null },
    { href: `${base}/pause`, text: "Resume", shown: resumeRefusal(viewer, exercise, now) === null },
    {
      href: `${base}/closing`,
      text: stage === "closed" ? "Late contributions" : "Extend or close early",
      shown: closeRefusal(viewer, exercise, now) === null || stage === "closed" || stage === "scheduled",
    },
    { href: `${base}/cancellation`, text: "Cancel", shown: cancelRefusal(viewer, exercise, now) === null },
  ].flatMap(({ shown, ...link }) => (shown ? [link] : []));
}
