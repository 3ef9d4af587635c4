import { expect, test } from "vitest";
import { contributionInput, flagInput, reasonInput, revisionInput } from "./contribution-input";

const sent = {
  slug: "digital-strategy",
  number: "4",
  block: "1c7b8a56-6c39-4f0e-8d0e-4a4f5d0f4c11",
  forum: "digital-champions",
  body: "There is no signal.",
  visibility: "confidential",
  key: "5b0d8a0e-3f2d-4d0c-9a52-9f8f0a3c2b11",
};

function problemsOf(fields: Record<string, unknown>) {
  const { error } = contributionInput.safeParse(fields);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

test("a whole form is taken, with what the browser does to lines undone", () => {
  const input = contributionInput.parse({ ...sent, body: "  One.\r\n\r\nTwo.\rThree.\u0000 " });
  expect(input).toMatchObject({ number: 4, body: "One.\n\nTwo.\nThree.", visibility: "confidential" });
  expect(contributionInput.parse({ ...sent, block: "" }).block).toBe("");
});

test.each([
  ["nothing", "", "Enter what you want to say"],
  ["white space", " \r\n ", "Enter what you want to say"],
  ["one too many", "x".repeat(5001), "Shorten this to 5,000 characters: it has 5,001"],
])("saying %s is explained", (_what, body, problem) => {
  expect(problemsOf({ ...sent, body })).toEqual({ body: problem });
});

test("exactly 5,000 characters are taken, however the browser counts its line ends", () => {
  const body = `${"x".repeat(4998)}\r\ny`;
  expect(contributionInput.parse({ ...sent, body }).body).toHaveLength(5000);
});

test.each([
  ["who will see the name", { visibility: undefined }, { visibility: "Choose who will see your name" }],
  ["a forum", { forum: undefined }, { forum: "Choose the forum that you speak from" }],
])("%s has to be chosen", (_what, fields, problems) => {
  expect(problemsOf({ ...sent, ...fields })).toEqual(problems);
});

test.each([
  ["an author", { author: "2" }],
  ["a status", { status: "published" }],
  ["a prototype", JSON.parse('{"__proto__":{"admin":true},"constructor":"x"}')],
])("a form that brings %s of its own is refused", (_what, extra) => {
  expect(contributionInput.safeParse({ ...sent, ...extra }).success).toBe(false);
});

test("an edit says what it was made from", () => {
  expect(revisionInput.safeParse({ id: "7", body: "x", visibility: "forum" }).success).toBe(false);
  expect(revisionInput.parse({ id: "7", revision: "2", body: "x", visibility: "forum" })).toMatchObject({
    revision: 2,
  });
});

test("a word to the convenor has a reason, and not a long one", () => {
  expect(flagInput.safeParse({ id: "7", reason: " " }).success).toBe(false);
  expect(flagInput.safeParse({ id: "7", reason: "x".repeat(501) }).success).toBe(false);
});

test.each([
  [
    "/exercises/digital-strategy/sections/4?write=4.1&show=12",
    "digital-strategy/sections/4?write=4.1&show=12",
  ],
  [
    "/exercises/digital-strategy/contributions?only=new&from=9",
    "digital-strategy/contributions?only=new&from=9",
  ],
  ["/exercises/digital-strategy/removed", "digital-strategy/removed"],
  ["//elsewhere.example/exercises/x/removed", null],
  ["/exercises/../manage", null],
  ["/exercises/digital-strategy/removed#c-1", null],
])("a reason comes back to a page of the exercise and to no other: %s", (back, kept) => {
  const { success, data } = reasonInput.safeParse({ id: "12", give: "agree", back });
  expect(success ? data.back : null).toBe(kept);
});

test("a reason is given or taken back: one of them, and one that there is", () => {
  const of = (fields: object) =>
    reasonInput.safeParse({ id: "12", back: "/exercises/a/removed", ...fields }).success;
  expect(of({ take: "matters_to_team" })).toBe(true);
  for (const fields of [{}, { give: "agree", take: "agree" }, { give: "vote" }, { give: "agree", more: "1" }])
    expect(of(fields), JSON.stringify(fields)).toBe(false);
});
