import { expect, test } from "vitest";
import {
  contributeRefusal,
  editRefusal,
  flagRefusal,
  reasonRefusal,
  replyRefusal,
  type Spoken,
  type TalkSetting,
  withdrawRefusal,
} from "./contribution-permissions";
import type { Person } from "./person";

const at = (text: string) => new Date(text);
const opensAt = at("2026-03-04T09:00:00Z");
const closesAt = at("2026-03-18T23:59:00Z");
const before = at("2026-03-04T08:59:59Z");
const during = at("2026-03-10T12:00:00Z");

const ada: Person = {
  id: 1,
  name: "Ada",
  post: null,
  roles: ["contributor"],
  suspendedAt: null,
  convenes: [],
};
const suspended: Person = { ...ada, suspendedAt: before };

const exercise: TalkSetting = {
  level: "engage",
  myForums: [{ id: 1 }],
  opensAt,
  closesAt,
  launchedAt: before,
  pausedAt: null,
  closedAt: null,
  cancelledAt: null,
  sealedAt: null,
  reportedAt: null,
};
const toTeam = { ...exercise, myForums: [] };
const sealed = { ...exercise, closedAt: closesAt, sealedAt: at("2026-04-01T10:00:00Z") };

test.each([
  ["a member while it is open", ada, exercise, during, null],
  ["a member at the opening instant", ada, exercise, opensAt, null],
  [
    "a member a second before it opens",
    ada,
    exercise,
    before,
    "opens for contributions at 9am on 4 March 2026",
  ],
  ["a member a second before it closes", ada, exercise, at("2026-03-18T23:58:59Z"), null],
  [
    "a member at the closing instant",
    ada,
    exercise,
    closesAt,
    "closed for contributions at 11:59pm on 18 March 2026",
  ],
  [
    "a member after it was closed early",
    ada,
    { ...exercise, closedAt: at("2026-03-09T17:00:00Z") },
    during,
    "at 5pm on 9 March 2026",
  ],
  ["a member while it is paused", ada, { ...exercise, pausedAt: opensAt }, during, "paused"],
  ["a member of a cancelled one", ada, { ...exercise, cancelledAt: opensAt }, during, "cancelled"],
  ["a member after the seal", ada, sealed, at("2026-04-02T10:00:00Z"), "closed for contributions"],
  ["a member before the launch", ada, { ...exercise, launchedAt: null }, during, "being set up"],
  [
    "a member where nothing is asked",
    ada,
    { ...exercise, level: "inform" as const },
    during,
    "for information",
  ],
  ["somebody of the team who is in no forum", ada, toTeam, during, "Members of the invited forums"],
  ["a suspended member", suspended, exercise, during, "suspended"],
  ["somebody signed out", null, exercise, during, "Sign in"],
])("contributing: %s", (_who, viewer, setting, now, refusal) => {
  const answer = contributeRefusal(viewer, setting, now);
  if (refusal === null) expect(answer).toBeNull();
  else expect(answer).toContain(refusal);
});

const mine: Spoken = { mine: true, status: "published", parentId: null };
const theirs: Spoken = { ...mine, mine: false };

test.each([
  ["my own", ada, mine, exercise, during, null],
  ["my own reply", ada, { ...mine, parentId: 4 }, exercise, during, null],
  ["a colleague’s", ada, theirs, exercise, during, "Only the person who wrote"],
  ["my own, held", ada, { ...mine, status: "held" as const }, exercise, during, "A convenor is looking"],
  ["my own, redacted", ada, { ...mine, status: "redacted" as const }, exercise, during, "taken words out"],
  ["my own, withheld", ada, { ...mine, status: "withheld" as const }, exercise, during, "withheld"],
  ["my own, withdrawn", ada, { ...mine, status: "withdrawn" as const }, exercise, during, "withdrawn"],
  ["my own, transferred", ada, { ...mine, status: "transferred" as const }, exercise, during, "right place"],
  ["my own, after the closing date", ada, mine, exercise, closesAt, "closed for contributions"],
  ["my own, suspended", suspended, mine, exercise, during, "suspended"],
])("editing: %s", (_what, viewer, contribution, setting, now, refusal) => {
  const answer = editRefusal(viewer, { contribution, exercise: setting }, now);
  if (refusal === null) expect(answer).toBeNull();
  else expect(answer).toContain(refusal);
});

test.each([
  ["my own while it is open", ada, mine, exercise, during, null],
  ["my own after the closing date", ada, mine, exercise, closesAt, null],
  ["my own while it is paused", ada, mine, { ...exercise, pausedAt: opensAt }, during, null],
  ["my own, held", ada, { ...mine, status: "held" as const }, exercise, during, null],
  ["my own, withheld", ada, { ...mine, status: "withheld" as const }, exercise, during, null],
  ["my own, twice", ada, { ...mine, status: "withdrawn" as const }, exercise, during, "already withdrawn"],
  ["my own, transferred", ada, { ...mine, status: "transferred" as const }, exercise, during, "right place"],
  ["my own after the seal", ada, mine, sealed, at("2026-04-02T10:00:00Z"), "has been sealed"],
  ["a colleague’s", ada, theirs, exercise, during, "Only the person who wrote"],
  ["my own, suspended", suspended, mine, exercise, during, "suspended"],
])("withdrawing: %s", (_what, viewer, contribution, setting, now, refusal) => {
  const answer = withdrawRefusal(viewer, { contribution, exercise: setting }, now);
  if (refusal === null) expect(answer).toBeNull();
  else expect(answer).toContain(refusal);
});

test.each([
  ["to a colleague", ada, theirs, exercise, during, null],
  ["to myself", ada, mine, exercise, during, null],
  ["to redacted words", ada, { ...theirs, status: "redacted" as const }, exercise, during, null],
  ["to a reply", ada, { ...theirs, parentId: 4 }, exercise, during, "This is a reply"],
  ["to a held one", ada, { ...theirs, status: "held" as const }, exercise, during, "not shown now"],
  ["after the closing date", ada, theirs, exercise, closesAt, "closed for contributions"],
  ["from the team", ada, theirs, toTeam, during, "Members of the invited forums"],
])("replying: %s", (_what, viewer, contribution, setting, now, refusal) => {
  const answer = replyRefusal(viewer, { contribution, exercise: setting }, now);
  if (refusal === null) expect(answer).toBeNull();
  else expect(answer).toContain(refusal);
});

test.each([
  ["a colleague’s", ada, theirs, exercise, null],
  ["my own", ada, mine, exercise, "your own contribution"],
  ["a withdrawn one", ada, { ...theirs, status: "withdrawn" as const }, exercise, "not shown now"],
  ["one seen from the team", ada, theirs, toTeam, "Only members of the invited forums"],
  ["while suspended", suspended, theirs, exercise, "Only members of the invited forums"],
])("asking the convenor to look at %s", (_what, viewer, contribution, setting, refusal) => {
  const answer = flagRefusal(viewer, { contribution, exercise: setting });
  if (refusal === null) expect(answer).toBeNull();
  else expect(answer).toContain(refusal);
});

const others: Spoken = { mine: false, status: "published", parentId: null };
test.each([
  ["what a peer said", others, exercise, during, null],
  ["a reply", { ...others, parentId: 4 }, exercise, during, null],
  ["one’s own", { ...others, mine: true }, exercise, during, "your own contribution"],
  ["what is held", { ...others, status: "held" as const }, exercise, during, "not shown now"],
  ["a closed exercise", others, exercise, closesAt, "closed for contributions"],
  ["somebody who is not invited", others, toTeam, during, "Members of the invited forums"],
])("a reason to look at %s", (_, contribution, setting, now, refusal) => {
  const said = reasonRefusal(ada, { contribution, exercise: setting }, now);
  if (refusal === null) expect(said).toBeNull();
  else expect(said).toContain(refusal);
});
