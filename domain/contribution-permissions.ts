import type { ContributionStatus } from "./contribution";
import { instantInWords } from "./dates-in-words";
import { type Level, type Stage, stageOf, type Timetable } from "./exercise";
import type { Viewer } from "./person";

/** What the rules need to know of an exercise, and of the viewer’s place in it. */
export type TalkSetting = Timetable & { level: Level | null; myForums: readonly unknown[] };

/** What the rules need to know of a contribution that the viewer can see. */
export type Spoken = { mine: boolean; status: ContributionStatus; parentId: number | null };

/**
 * Why the viewer may not contribute to an exercise now, in a sentence for the screen, or null when they may.
 * It takes an invitation through a forum and an open exercise (D§2.5); “inform” asks for nothing (D§2.7).
 */
export function contributeRefusal(viewer: Viewer, exercise: TalkSetting, now: Date): string | null {
  if (!viewer) return "Sign in to say something about this draft.";
  if (viewer.suspendedAt)
    return "Your access is suspended. Ask your convenor or the service’s administrator why.";
  if (exercise.myForums.length === 0) {
    return "You can read this draft. Members of the invited forums say what they think of it.";
  }
  if (exercise.level === "inform")
    return "This exercise is for information: it does not ask for contributions.";
  return closedWords(exercise, now);
}

/** Why the viewer may not edit a contribution, or null. Only one’s own, while it is shown as it was written. */
export function editRefusal(
  viewer: Viewer,
  { contribution, exercise }: { contribution: Spoken; exercise: TalkSetting },
  now: Date,
): string | null {
  if (!viewer || !contribution.mine) return "Only the person who wrote a contribution can edit it.";
  if (contribution.status !== "published") return uneditable[contribution.status];
  return contributeRefusal(viewer, exercise, now);
}

/**
 * Why the viewer may not withdraw a contribution, or null. It can be done after the closing date, until the
 * summary that counts it is sealed (D§3.4).
 */
export function withdrawRefusal(
  viewer: Viewer,
  { contribution, exercise }: { contribution: Spoken; exercise: TalkSetting },
  now: Date,
): string | null {
  if (!viewer || !contribution.mine) return "Only the person who wrote a contribution can withdraw it.";
  if (viewer.suspendedAt)
    return "Your access is suspended. Ask your convenor or the service’s administrator why.";
  if (contribution.status === "withdrawn") return "You have already withdrawn this contribution.";
  if (contribution.status === "transferred") return uneditable.transferred;
  const stage = stageOf(exercise, now);
  if (stage === "sealed" || stage === "reported") {
    return "The engagement summary has been sealed, so contributions can no longer be withdrawn. Ask the programme lead what can be done.";
  }
  return null;
}

/** Why the viewer may not reply to a contribution, or null. Replies go one level deep, to what is shown (D§2.7). */
export function replyRefusal(
  viewer: Viewer,
  { contribution, exercise }: { contribution: Spoken; exercise: TalkSetting },
  now: Date,
): string | null {
  if (!isShown(contribution.status)) return "This contribution is not shown now, so it cannot be replied to.";
  if (contribution.parentId !== null) return "This is a reply. Reply to the contribution that it answers.";
  return contributeRefusal(viewer, exercise, now);
}

/** Why the viewer may not ask the convenor to look at a contribution, or null. It does not close with the exercise. */
export function flagRefusal(
  viewer: Viewer,
  { contribution, exercise }: { contribution: Spoken; exercise: TalkSetting },
): string | null {
  if (!viewer || viewer.suspendedAt || exercise.myForums.length === 0) {
    return "Only members of the invited forums can ask a convenor to look at a contribution.";
  }
  if (contribution.mine) return "This is your own contribution. You can edit or withdraw it.";
  if (!isShown(contribution.status)) return "This contribution is not shown now.";
  return null;
}

/**
 * Why the viewer may not say that they agree with a contribution, or that it matters to their team, nor take that back;
 * or null. It is for what others said, while it is shown and the exercise is open: a reason is something that is said.
 */
export function reasonRefusal(
  viewer: Viewer,
  { contribution, exercise }: { contribution: Spoken; exercise: TalkSetting },
  now: Date,
): string | null {
  if (contribution.mine) return "This is your own contribution. You can say more by editing it.";
  if (!isShown(contribution.status)) return "This contribution is not shown now.";
  return contributeRefusal(viewer, exercise, now);
}

export function isShown(status: ContributionStatus): boolean {
  return status === "published" || status === "redacted";
}

const uneditable: Record<Exclude<ContributionStatus, "published">, string> = {
  held: "A convenor is looking at this contribution, so it cannot be edited now.",
  redacted:
    "A convenor has taken words out of this contribution, so it cannot be edited. You can withdraw it.",
  withheld: "This contribution is withheld, so it cannot be edited. You can withdraw it.",
  withdrawn: "You have withdrawn this contribution.",
  transferred: "This contribution has been passed to the right place and is no longer part of this exercise.",
};

function closedWords(exercise: TalkSetting, now: Date): string | null {
  const stage: Stage = stageOf(exercise, now);
  switch (stage) {
    case "open":
      return null;
    case "scheduled":
      return `This exercise opens for contributions${atInstant(exercise.opensAt)}.`;
    case "paused":
      return "Contributions are paused for now. You can go on reading, and the programme lead will say when they are open again.";
    case "closed":
    case "sealed":
    case "reported":
      return `This exercise closed for contributions${atInstant(closingInstant(exercise))}.`;
    case "cancelled":
      return "This exercise was cancelled, so it takes no more contributions.";
    case "draft":
      return "This exercise is still being set up, so it takes no contributions yet.";
  }
}

function atInstant(instant: Date | null): string {
  return instant ? ` at ${instantInWords(instant)}` : "";
}

/** When it really closed: on its date, or before it by the lead’s hand. */
function closingInstant({ closedAt, closesAt }: Timetable): Date | null {
  if (!closedAt || !closesAt) return closedAt ?? closesAt;
  return closedAt < closesAt ? closedAt : closesAt;
}
