import type { BlockKind } from "./block";

/** What somebody is told: each is read off what is already so, and none is kept. */
export const noticeKinds = [
  "opened",
  "extended",
  "paused",
  "resumed",
  "cancelled",
  "closes_soon",
  "closed",
  "reported",
  "decision_published",
  "decision_ready",
  "report_due",
  "to_place",
  "waiting",
  "replied",
  "published",
  "held",
  "redacted",
  "withheld",
  "transferred",
  "reviewed",
  "answered",
  "suggestion_answered",
  "ambiguous",
  "removed",
  "quoted",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** How long before its close an exercise is said to close soon, and how long anything is told. */
export const soonDays = 3;
export const noticeDays = 90;
export const noticesOnAPage = 25;

export type Notice = {
  kind: NoticeKind;
  at: Date;
  /** Of replies, answers or whatever waits. */
  count: number;
  exercise: { slug: string; title: string; closesAt: Date | null } | null;
  /** Whether the person works on the exercise: they are led to where it is managed. */
  led: boolean;
  contribution: {
    id: number;
    /** Null where the person no longer sees the draft. */
    section: number | null;
    block: { number: string | null; kind: BlockKind } | null;
  } | null;
  /** The forum that something waits in: one that the person convenes. */
  forum: string | null;
  decision: { reference: string; title: string } | null;
};

/** The three moments of an exercise that its lead is told of by a letter of its own, as in LocalGov Drupal (D§5). */
export const moments = ["exercise_opened", "dates_changed", "closed_provide_result"] as const;
export type Moment = (typeof moments)[number];
