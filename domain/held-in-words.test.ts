import { expect, test } from "vitest";
import { heldInWords } from "./held-in-words";

test("everything held is there to be read, under its name", () => {
  const held = {
    contributions: [
      { contribution: 7, nameShownToForum: false, words: "One.\nTwo.", editedAt: null, replies: [] },
    ],
    person: { name: "Ada" },
  };
  expect(heldInWords(held)).toBe(
    [
      "Contributions:",
      "  1.",
      "    Contribution: 7",
      "    Name shown to forum: no",
      "    Words: One.",
      "      Two.",
      "    Edited at: not recorded",
      "    Replies: none",
      "Person:",
      "  Name: Ada",
      "",
    ].join("\n"),
  );
});
