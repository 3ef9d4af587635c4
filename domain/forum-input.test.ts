import { expect, test } from "vitest";
import type { z } from "zod";
import { addedForumsInput, forumInput, newForumInput, newMemberInput } from "./forum-input";
import { memberQuery, reachQuery, registerQuery } from "./reach-input";

function problems(schema: z.ZodType, typed: Record<string, unknown>) {
  const { error } = schema.safeParse(typed);
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join("."), message]).reverse(),
  );
}

const roster = { name: " Kitchens ", kind: "other", restricted: "no", membershipSource: "roster" };
const unlisted = {
  ...roster,
  membershipSource: "unlisted",
  statedHeadcount: "1,430",
  headcountBasis: "reported_by_host",
  "headcountAsAt-day": "5",
  "headcountAsAt-month": "jan",
  "headcountAsAt-year": "2026",
};

test("a forum on a roster states no headcount and follows no group, whatever was typed", () => {
  const typed = { ...unlisted, membershipSource: "roster" };
  expect(newForumInput.parse(typed)).toEqual({
    name: "Kitchens",
    kind: "other",
    description: "",
    restricted: false,
    membershipSource: "roster",
    statedHeadcount: null,
    headcountBasis: null,
    headcountAsAt: null,
    groupClaim: null,
    groupValue: null,
  });
});

test("a headcount comes with how it is known and when", () => {
  expect(forumInput.parse({ slug: "kitchens", ...unlisted })).toMatchObject({
    slug: "kitchens",
    statedHeadcount: 1430,
    headcountBasis: "reported_by_host",
    headcountAsAt: "2026-01-05",
  });
  expect(
    problems(newForumInput, { ...roster, membershipSource: "unlisted", statedHeadcount: "many" }),
  ).toEqual({
    statedHeadcount: "Enter how many people are in it, as a whole number",
    headcountBasis: "Select how the number is known",
    headcountAsAt: "Enter the date of the headcount",
  });
});

test("what was not chosen is asked for in words", () => {
  expect(problems(newForumInput, { name: " " })).toEqual({
    name: "Enter the name of the forum",
    kind: "Select the kind of forum",
    restricted: "Select yes if its membership is sensitive",
    membershipSource: "Select whether its members are listed here",
  });
});

test.each([
  ["ada.o'hara+x@exampleshire.gov.uk", true],
  ["ADA@EXAMPLESHIRE.GOV.UK", true],
  ["ada@exampleshire", false],
  ["ada@exampleshire.example,bob@elsewhere.example", false],
  ["<b>x</b>@exampleshire.example", false],
  ["ada@ⓒouncil.example", false],
  ["", false],
])("the address “%s”", (email, valid) => {
  expect(newMemberInput.safeParse({ slug: "kitchens", email }).success).toBe(valid);
});

test("one ticked forum and several are read alike", () => {
  expect(addedForumsInput.parse({ slug: "digital", forum: "labs" }).forum).toEqual(["labs"]);
  expect(addedForumsInput.parse({ slug: "digital", forum: ["labs", "depots"] }).forum).toEqual([
    "labs",
    "depots",
  ]);
  expect(problems(addedForumsInput, { slug: "digital" })).toEqual({ forum: "Select a forum" });
});

test("an address that makes no sense is read as the plain page", () => {
  expect(
    reachQuery.parse({ figure: "votes", forum: "No slug", directorate: "x", after: "-1", more: "1" }),
  ).toEqual({
    figure: "invited",
    forum: null,
    directorate: null,
    after: 0,
  });
  expect(reachQuery.parse({ figure: "tookPart", directorate: "0", after: "100" })).toEqual({
    figure: "tookPart",
    forum: null,
    directorate: 0,
    after: 100,
  });
  expect(registerQuery.parse({ status: "", forum: "", before: "0" })).toEqual({
    status: null,
    forum: null,
    question: null,
    before: null,
  });
  expect(memberQuery.parse({ search: [" ", "x"] })).toEqual({ search: null, after: 0 });
});
