import type { ContributionStatus, ModerationAction } from "./contribution";
import { hasRole, type Person } from "./person";

/** What a moderator may do with a contribution, by where it is now (D§2.6). */
const open: Record<ContributionStatus, readonly Exclude<ModerationAction, "withdraw">[]> = {
  published: ["hold", "redact", "withhold", "transfer"],
  held: ["publish", "redact", "withhold", "transfer"],
  redacted: ["publish", "hold", "redact", "withhold", "transfer"],
  withheld: ["publish", "redact", "transfer"],
  transferred: ["publish", "withhold"],
  withdrawn: [],
};

export type Moderating = Exclude<ModerationAction, "withdraw">;

export const moderatingWords: Record<Moderating, { does: string; hint: string }> = {
  publish: { does: "Publish as it was written", hint: "Everyone who may read the forum’s talk sees it." },
  hold: { does: "Hold for review", hint: "Out of sight while you or a colleague decide." },
  redact: { does: "Redact, then publish", hint: "Take out some words and publish the rest." },
  withhold: { does: "Withhold", hint: "Out of sight of the forum. It is still analysed." },
  transfer: { does: "Transfer", hint: "Not for this exercise: a grievance, safeguarding, whistleblowing." },
};

export function actionsFrom(status: ContributionStatus): readonly Moderating[] {
  return open[status];
}

const outcome: Record<Moderating, ContributionStatus> = {
  publish: "published",
  hold: "held",
  redact: "redacted",
  withhold: "withheld",
  transfer: "transferred",
};

/** Where a contribution is after an act. */
export function statusAfter(action: Moderating): ContributionStatus {
  return outcome[action];
}

export type Moderated = {
  forumId: number;
  status: ContributionStatus;
  /** Whether the person leads or analyses the exercise. */
  led: boolean;
  /** Whether the person wrote it. */
  own: boolean;
};

/**
 * Why this person cannot moderate this contribution, or null: convenors in their own forums, and the exercise’s
 * lead, deputy or analyst; nobody their own words; nothing that its author withdrew.
 */
export function moderateRefusal(person: Person, contribution: Moderated): string | null {
  const convenes = person.convenes.includes(contribution.forumId);
  if (person.suspendedAt || hasRole(person, "auditor") || !(convenes || contribution.led)) {
    return "Only the forum’s convenor or the programme lead moderates.";
  }
  if (contribution.own) return "You wrote this, so somebody else must moderate it.";
  if (contribution.status === "withdrawn") return "Its author withdrew it. It stays as it is.";
  return null;
}

/** Why this act is not open to them, or null. The one who decided does not review that decision (D§2.6). */
export function actRefusal(
  action: Moderating,
  { status, reviewing }: { status: ContributionStatus; reviewing: { decidedBy: number; by: number } | null },
): string | null {
  if (!open[status].includes(action))
    return "It is not where it was when you opened this page. Look at it again.";
  if (reviewing && reviewing.decidedBy === reviewing.by) {
    return "You made the decision that its author asks to have reviewed, so somebody else must.";
  }
  return null;
}

type Texts = { redacted: string; original: string; shown: string };

/** What is shown after an act: a redaction shows what is left, publishing shows the original again. */
export function shownAfter(action: Moderating, { redacted, original, shown }: Texts): string {
  if (action === "redact") return redacted;
  return action === "publish" ? original : shown;
}

type Circumstances = Moderated & {
  /** The status that the person saw, and who made the decision that is to be reviewed, if one is. */
  expected: string;
  reviewing: { decidedBy: number; by: number } | null;
};

/** Why this act is refused, or null: who, then whether it is still as they saw it, then what is open. */
export function moderationRefusal(
  person: Person,
  action: Moderating,
  circumstances: Circumstances,
): string | null {
  const { expected, status } = circumstances;
  const stale =
    expected === status ? null : "Somebody has changed it since you opened this page. Look at it again.";
  return moderateRefusal(person, circumstances) ?? stale ?? actRefusal(action, circumstances);
}
