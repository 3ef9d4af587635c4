import { expect, test } from "vitest";
import { filteredAddress, withoutFilter } from "./talk-filter";
import { searchView, talkFilters } from "./talk-filter-input";

test("an address says what is asked for and nothing else", () => {
  expect(filteredAddress("/x", {})).toBe("/x");
  expect(
    filteredAddress("/x", { section: 2, only: "new" }, { before: 7, words: "a & b", order: undefined }),
  ).toBe("/x?section=2&only=new&before=7&words=a+%26+b");
});

test("a block goes with its section", () => {
  const filters = { section: 2, block: "2.3", kind: "comment" } as const;
  expect(filteredAddress("/x", withoutFilter(filters, "section"))).toBe("/x?kind=comment");
  expect(filteredAddress("/x", withoutFilter(filters, "kind"))).toBe("/x?section=2&block=2.3");
});

test("what a form leaves empty, and what somebody made up, narrows nothing", () => {
  const empty = { forum: "", section: "", block: "", kind: "", answered: "", only: "" };
  expect(Object.values(talkFilters.parse(empty)).every((value) => value === undefined)).toBe(true);
  const madeUp = {
    forum: "Not A Slug",
    section: "0",
    block: "x",
    kind: "vote",
    answered: "yes",
    only: "theirs",
  };
  expect(Object.values(talkFilters.parse(madeUp)).every((value) => value === undefined)).toBe(true);
  const [forum, forums] = ["depots", ["a", "b"]];
  expect(talkFilters.parse({ forum, section: "2", kind: "comment" })).toMatchObject({ forum, section: 2 });
  expect(talkFilters.parse({ forum: forums }).forum).toBeUndefined();
});

test("a search is at most 200 characters, and goes on from a place in its order", () => {
  expect(searchView.parse({ words: `  ${"a".repeat(300)}` }).words).toHaveLength(200);
  expect(searchView.parse({}).words).toBe("");
  expect(searchView.parse({ after: "812-44" }).after).toEqual({ relevance: 812, id: 44 });
  expect(searchView.parse({ after: "812" }).after).toBeUndefined();
});
