import { expect, test } from "vitest";
import { bylineOf } from "./contribution-byline";

const open = { name: "Digital champions", restricted: false };
const restricted = { name: "Disabled staff group", restricted: true };
const named = { name: "Ada Byron", post: "Librarian", named: true };
const confidential = { ...named, named: false };

// What the database hands over differs by who looks: a peer is given no author of a confidential contribution.
test.each([
  [
    "a peer of the forum, a name that was given",
    named,
    { ...open, mine: true },
    ["Ada Byron", "Librarian", "Digital champions", false],
  ],
  [
    "a peer of the forum, a name kept back",
    null,
    { ...open, mine: true },
    ["Name confidential", null, "Digital champions", false],
  ],
  [
    "someone of another forum",
    null,
    { ...open, mine: false },
    ["A member of Digital champions", null, null, false],
  ],
  [
    "the lead, a name that was given",
    named,
    { ...open, mine: false },
    ["Ada Byron", "Librarian", "Digital champions", false],
  ],
  [
    "the lead, a name kept back",
    confidential,
    { ...open, mine: false },
    ["Ada Byron", "Librarian", "Digital champions", true],
  ],
  [
    "the convenor, a name kept back",
    confidential,
    { ...open, mine: true },
    ["Ada Byron", "Librarian", "Digital champions", true],
  ],
  [
    "the lead, a restricted forum",
    named,
    { ...restricted, mine: false },
    ["A member of Disabled staff group", null, null, false],
  ],
  [
    "its convenor, a restricted forum",
    confidential,
    { ...restricted, mine: true },
    ["Ada Byron", "Librarian", "Disabled staff group", true],
  ],
  [
    "a decision maker, a forum that is not for them",
    null,
    { name: null, restricted: true, mine: false },
    ["A member of a restricted forum", null, null, false],
  ],
])("%s", (_who, author, forum, [who, post, name, mark]) => {
  expect(bylineOf({ mine: false, fromFile: false, author, forum })).toEqual({
    who,
    post,
    forum: name,
    confidential: mark,
  });
});

test("what came with the file has no author, and is never said to be a member’s", () => {
  const shown = (forum: typeof restricted & { mine: boolean }) =>
    bylineOf({ mine: false, fromFile: true, author: null, forum });
  expect(shown({ ...open, mine: true })).toMatchObject({ who: "From the Word file", forum: open.name });
  // A restricted forum is not named to others, here either.
  expect(shown({ ...restricted, mine: false })).toMatchObject({ who: "From the Word file", forum: null });
});

test("my own is mine, and says whether I kept my name back", () => {
  const forum = { ...open, mine: true };
  expect(bylineOf({ mine: true, fromFile: false, author: named, forum })).toMatchObject({
    who: "You",
    confidential: false,
  });
  expect(bylineOf({ mine: true, fromFile: false, author: confidential, forum })).toMatchObject({
    who: "You",
    confidential: true,
  });
});
