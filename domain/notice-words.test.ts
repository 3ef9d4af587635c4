import { expect, test } from "vitest";
import { type Notice, type NoticeKind, noticeKinds } from "./notice";
import { digestLines, noticeWords } from "./notice-words";

const notice = (kind: NoticeKind, more: Partial<Notice> = {}): Notice => ({
  kind,
  at: new Date("2026-03-10T12:00:00Z"),
  count: 1,
  exercise: { slug: "digital", title: "Digital Strategy", closesAt: new Date("2026-03-18T23:59:00Z") },
  led: false,
  contribution: null,
  forum: null,
  decision: null,
  ...more,
});
const said = { id: 12, section: 4, block: { number: "4.3", kind: "paragraph" as const } };

test.each<[NoticeKind, Partial<Notice>, string, string]>([
  ["opened", {}, "Digital Strategy is open for you to say what you think", "/exercises/digital"],
  ["opened", { led: true }, "Digital Strategy has opened", "/manage/exercises/digital"],
  [
    "extended",
    {},
    "The dates of Digital Strategy have changed: it closes at 11:59pm on 18 March 2026",
    "/exercises/digital",
  ],
  ["closed", { led: true }, "Digital Strategy has closed: provide the result", "/manage/exercises/digital"],
  ["reported", { led: true }, "The results of Digital Strategy are published", "/exercises/digital/feedback"],
  [
    "replied",
    { count: 2, contribution: said },
    "2 replies to what you said about paragraph 4.3 of section 4 (C-12)",
    "/contributions?before=13#c-12",
  ],
  [
    "held",
    { contribution: { ...said, block: null } },
    "What you said about section 4 as a whole (C-12) is held for review",
    "/contributions?before=13#c-12",
  ],
  [
    "answered",
    { contribution: { id: 12, section: null, block: null } },
    "What you said (C-12) has an official answer",
    "/contributions?before=13#c-12",
  ],
  [
    "waiting",
    { count: 2, forum: "Champions" },
    "2 contributions wait for a moderator in Champions",
    "/moderation?exercise=digital",
  ],
  [
    "decision_published",
    { decision: { reference: "26/00047", title: "Adoption" } },
    "A decision is published: Adoption",
    "/decisions/26-00047",
  ],
])("%s %o", (kind, more, text, href) => {
  expect(noticeWords(notice(kind, more))).toEqual({ text, href });
});

test("a digest counts every kind of notice once", () => {
  const counts = Object.fromEntries(noticeKinds.map((kind) => [kind, 1]));
  const told = digestLines(counts).map(({ text }) => Number(text.match(/\d+/)?.[0]));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(noticeKinds.length);
});

test("a digest says nothing of what did not happen", () => {
  expect(digestLines({ replied: 2, opened: 0 })).toEqual([
    { text: "Replies to 2 contributions of yours", href: "/contributions" },
  ]);
  expect(digestLines({})).toEqual([]);
});
