import { expect, test } from "vitest";
import { reminderRefusal } from "./reminder";

const now = new Date("2026-03-10T12:00:00Z");
const never = { pausedAt: null, closedAt: null, cancelledAt: null, sealedAt: null, reportedAt: null };
const open = {
  ...never,
  led: true,
  launchedAt: new Date("2026-03-01T09:00:00Z"),
  opensAt: new Date("2026-03-01T09:00:00Z"),
  closesAt: new Date("2026-03-20T09:00:00Z"),
};
const none = { sent: 0, most: 2, lastAt: null };
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test.each([
  ["the first", open, none, null],
  ["the second, three days on", open, { sent: 1, most: 2, lastAt: ago(72) }, null],
  ["the second, an hour short of that", open, { sent: 1, most: 2, lastAt: ago(71) }, /from 10 March 2026/],
  ["a third", open, { sent: 2, most: 2, lastAt: ago(200) }, /no more reminders/],
  ["any, where none are wanted", open, { sent: 0, most: 0, lastAt: null }, /set up to send no reminders/],
  ["while it is paused", { ...open, pausedAt: ago(1) }, none, /while the exercise is open/],
  ["after it closed", { ...open, closedAt: ago(1) }, none, /while the exercise is open/],
  [
    "before it opens",
    { ...open, opensAt: new Date("2026-03-11T09:00:00Z") },
    none,
    /while the exercise is open/,
  ],
  ["by somebody who does not lead it", { ...open, led: false }, none, /Only the programme lead/],
])("%s", (_what, exercise, soFar, refusal) => {
  const said = reminderRefusal(exercise, soFar, now);
  if (refusal === null) expect(said).toBeNull();
  else expect(said).toMatch(refusal);
});
