import { expect, test } from "vitest";
import { blockHref, blockInSectionHref, blockNamed, sectionHref, sectionNamed } from "./version-address";
import type { VersionContent } from "./version-content";

const version = { strategySlug: "digital-strategy", number: "0.2" };
const block = (stableId: string, number: string | null) => ({
  stableId,
  number,
  kind: "paragraph" as const,
  content: { kind: "rule" as const },
  text: "",
});
const content: VersionContent = [
  { stableId: "one", number: 1, title: "First", blocks: [block("a", null), block("b", "1.1")] },
  { stableId: "two", number: 2, title: "Second", blocks: [block("c", "2.1")] },
];

test("sections and blocks are found by their number and by their stable id", () => {
  expect(sectionNamed(content, "2")?.title).toBe("Second");
  expect(sectionNamed(content, "two")?.title).toBe("Second");
  expect(sectionNamed(content, "3")).toBeNull();
  expect(blockNamed(content, "2.1")?.section.title).toBe("Second");
  expect(blockNamed(content, "b")?.block.number).toBe("1.1");
  expect(blockNamed(content, "1.10")).toBeNull();
});

test("their addresses are made of numbers, and of the stable id where there is none", () => {
  expect(sectionHref(version, { number: 2 })).toBe("/strategies/digital-strategy/versions/0.2/sections/2");
  expect(blockHref(version, block("b", "1.1"))).toBe("/strategies/digital-strategy/versions/0.2/blocks/1.1");
  expect(blockHref(version, block("a", null))).toBe("/strategies/digital-strategy/versions/0.2/blocks/a");
  expect(blockInSectionHref(version, { number: 1 }, block("b", "1.1"))).toMatch(/\/sections\/1#p-1-1$/);
  expect(blockInSectionHref(version, { number: 1 }, block("a", null))).toMatch(/\/sections\/1#b-a$/);
});
